package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// mayTell reports a statement that can stand against a denial: another says it, of no other place.
func (f *finder) mayTell(d, s statement.Statement) bool {
	if s.Root.Key == d.Root.Key || overlap(d, s) || kin(d, s) || denies(s) {
		return false
	}
	return !townsApart(d, s) && !ofAnother(s)
}

// speaksOf reports a person beside whose name the report tells that he speaks for the forces which another source is: "army
// spokesman Colonel Ana Rovik" for "the Marian army".
func (f *finder) speaksOf(s, of statement.Statement) bool {
	if s.Report != of.Report || f.pile.Kind(s.Root.Identity) != "person" || len(s.Root.Name) < 3 {
		return false
	}
	last := of.Root.Name[strings.LastIndex(of.Root.Name, " ")+1:]
	text := f.pile.Report(s.Report).Text
	at := strings.Index(text, s.Root.Name)
	if at < 0 || !lexicon.Forces(strings.ToLower(last)) {
		return false
	}
	before, behind := aroundName(text, at, at+len(s.Root.Name))
	is := func(w statement.Word) bool { return w.Text == strings.ToLower(last) }
	return slices.ContainsFunc(before.Words, is) || slices.ContainsFunc(behind.Words, is)
}

// ofOtherCamps reports that harm is denied of people of one camp and told of those of another.
func ofOtherCamps(deed string, d, s statement.Statement) bool {
	a, b := campOf(turnedWords(d)), campOf(s.Claim.Evidence.Quote)
	return (deed == "harm" || deed == "execute") && a != "" && b != "" && a != b
}

// turnedWords are the words that a statement turns around.
func turnedWords(s statement.Statement) string {
	var out []string
	for i, on := range turnedAround(s) {
		if on {
			out = append(out, s.Words[i].Text)
		}
	}
	return strings.Join(out, " ")
}

// ofAnother reports a statement that begins as one of another happening does: "Separately, …".
func ofAnother(s statement.Statement) bool {
	return slices.ContainsFunc(s.Words[:min(len(s.Words), outset)], func(w statement.Word) bool {
		return lexicon.Another(w.Text) && w.Text != "earlier" && w.Text != "other"
	})
}

// kin reports statements of which one source speaks for the other.
func kin(a, b statement.Statement) bool {
	return a.Root.Name != "" && b.Root.Name != "" && (through(a.Claim.Chain, b.Root.Name) || through(b.Claim.Chain, a.Root.Name)) ||
		independence.Contains(a.Root.Name, b.Root.Name) || independence.Contains(b.Root.Name, a.Root.Name) || sameForces(a.Root.Name, b.Root.Name)
}

// sameForces reports two names for the armed forces of one country: "Marian army" and "Maria's armed forces".
func sameForces(a, b string) bool {
	x, y := forcesOf(a), forcesOf(b)
	return x != "" && y != "" && (x == y || pile.Akin(x, y))
}

// forcesOf is whose armed forces a name is of, in small letters; "" for another name.
func forcesOf(name string) string {
	words := pile.Words(strings.NewReplacer("'s", "", "’s", "").Replace(name))
	if len(words) < 2 || len(words) > 3 || !lexicon.Forces(words[len(words)-1]) {
		return ""
	}
	return words[0]
}

// townsApart reports statements that name towns, and none in common.
func townsApart(a, b statement.Statement) bool {
	x, y := townsOf(a), townsOf(b)
	return len(x) > 0 && len(y) > 0 && !meets(x, y)
}

func townsOf(s statement.Statement) map[string]bool {
	out := map[string]bool{}
	for _, n := range s.Named {
		if n.Kind == "city" && n.Who != "" {
			out[n.Who] = true
		}
	}
	return out
}
