package brief

import "sitrep/ledger"

// said are the words of people on records, each with who said it, when and why.
func said(reviews []ledger.Review) []string {
	var out []string
	for _, r := range reviews {
		words := Words(r.Verdict)
		switch {
		case r.Field != "":
			words = Words(r.Field) + " = " + Words(r.Value) + " (read: " + orNothing(Words(r.Was)) + ")"
		case r.Verdict == "added":
			words = "a record added by hand"
		case len(r.Verdict) == 1:
			words = "reliability " + r.Verdict
		}
		out = append(out, words+" — "+signed(r.By, r.At)+because(r.Reason))
	}
	return out
}

// signed is who decided, and the day.
func signed(by, at string) string {
	if len(at) < len("2024-05-06") {
		return by
	}
	return by + ", " + at[:len("2024-05-06")]
}

func because(reason string) string {
	if reason == "" {
		return ""
	}
	return ": " + OneLine(reason)
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}
