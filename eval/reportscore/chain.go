package reportscore

import (
	"regexp"
	"strings"

	"sitrep/ledger"
)

var bracketed = regexp.MustCompile(`\(.*?\)`)

// hops are the named hops of a chain, outermost first; an outlet the text does not name is annotated
// in brackets and left out.
func hops(chain []string) []string {
	var out []string
	for _, name := range chain {
		if strings.HasPrefix(name, "(") || strings.TrimSpace(name) == "" {
			continue
		}
		out = append(out, strings.TrimSpace(bracketed.ReplaceAllString(name, "")))
	}
	return out
}

// said is a chain as read, in the annotation's form.
func said(chain ledger.Chain) []string {
	var out []string
	for _, h := range chain {
		name := h.Name
		if h.Unnamed {
			name = "unnamed " + name
		}
		out = append(out, name)
	}
	return hops(out)
}

// sameSource reports that two names of a source agree: "unnamed" agrees with any unnamed source, and
// words decide where both have some.
func sameSource(a, b string) bool {
	x, y := bag(a, "unnamed"), bag(b, "unnamed")
	if bag(a)["unnamed"] || bag(b)["unnamed"] {
		if len(x) == 0 || len(y) == 0 || x.meets(y) {
			return true
		}
	}
	return sameName(a, b)
}

// chainMatches reports that the named hops agree, in order. A publisher the text need not name is
// not held against the program, nor is one that is known only from its furniture.
func chainMatches(gold []string, read ledger.Chain) bool {
	g, p := hops(gold), said(read)
	if len(p) == len(g)+1 {
		p = p[1:]
	} else if len(g) == len(p)+1 && len(gold) == len(g) {
		g = g[1:]
	}
	if len(g) != len(p) {
		return false
	}
	for i := range g {
		if !sameSource(g[i], p[i]) {
			return false
		}
	}
	return true
}

// rootMatches reports that the innermost source agrees, or that the outlet speaks for itself in both.
func rootMatches(gold []string, read ledger.Chain) bool {
	g, p := hops(gold), said(read)
	if len(gold) <= 1 {
		return len(p) == 0 || len(p) == 1 && (len(g) == 0 || sameSource(g[0], p[0]))
	}
	return len(p) > 0 && len(g) > 0 && sameSource(g[len(g)-1], p[len(p)-1])
}
