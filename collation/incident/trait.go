package incident

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// axes are what happenings of a kind are told apart by, with the roles and, for some, the words of the telling that tell it.
var axes = map[string][]axis{
	"violence":   {{"means", "instrument", false}, {"calling", "victim", false}, {"target", "target", false}},
	"kidnapping": {{"calling", "victim", false}},
	"arrest":     {{"case", "target", true}},
	"seizure":    {{"goods", "target", true}},
}

// axis is one way to tell happenings apart.
type axis struct {
	name, role string
	words      bool // the words of the happening tell it too
}

// traitsOf are the kinds of a happening on the axes of its kin, by axis.
func (m *member) traitsOf() map[string][]string {
	out := map[string][]string{}
	for _, x := range axes[m.kin] {
		kinds := map[string]bool{}
		for _, words := range m.traitWords(x) {
			for _, k := range lexicon.Traits(x.name, pile.Words(words)) {
				kinds[k] = true
			}
		}
		if len(kinds) > 0 {
			out[x.name] = pile.Sorted(kinds)
		}
	}
	return out
}

func (m *member) traitWords(x axis) []string {
	var out []string
	for _, r := range m.event.Roles {
		if r.Role == x.role || x.name == "means" && r.Role == "perpetrator" { // "a suicide bomber"
			out = append(out, r.Text)
		}
	}
	if x.name == "target" {
		for _, l := range m.event.Where {
			if l.Precision == "venue" {
				out = append(out, l.Written)
			}
		}
	}
	switch {
	case x.name == "means":
		out = append(out, m.event.Trigger.Text)
		if m.event.Type != "bombing" {
			out = append(out, m.event.Type) // any explosion is told as a bombing, of gas as of shells
		}
	case x.words:
		out = append(out, m.event.Evidence.Quote)
	}
	return out
}

// unlike is what two happenings of two reports are told to differ in, "" where nothing tells them apart.
func unlike(a, b *member) string {
	if a.report == b.report || a.kin != b.kin {
		return ""
	}
	for _, x := range axes[a.kin] {
		if apart(a.traits[x.name], b.traits[x.name]) && !(x.name == "means" && complexAttack(a, b)) {
			return fmt.Sprintf("another %s, %s and %s", x.name, strings.Join(a.traits[x.name], ", "), strings.Join(b.traits[x.name], ", "))
		}
	}
	return ""
}

// complexAttack reports a bomb in one report and guns in the other, which one attack may be told by.
func complexAttack(a, b *member) bool {
	x, y := a.traits["means"], b.traits["means"]
	return slices.Contains(x, "bomb") && slices.Contains(y, "gun") || slices.Contains(x, "gun") && slices.Contains(y, "bomb")
}

// different takes away where two happenings are told of other means, other victims, another target or another case.
func (l *likeness) different(a, b *member) {
	if why := unlike(a, b); why != "" {
		l.add(-otherTrait, func() string { return why })
	}
}

// otherTrait is what another means, another target or other victims speak against one happening.
const otherTrait = 1.5
