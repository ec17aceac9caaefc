package independence

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
)

// relay takes the outlets out that others name as their source, or that tell it in their own voice, where a report shows from
// whom they have it: an agency gives a count to the police, and a paper gives the same to the agency.
func (t *tally) relay(voices []Voice) {
	behind := t.behind(voices)
	for _, key := range sortedKeys(t.named) {
		r := t.named[key]
		if source := behind[t.judge.outletName(r)]; source != "" {
			t.because("“" + r.Name + "” has it from " + source + ": no root of its own")
			delete(t.named, key)
		}
	}
}

// behind are the sources that outlets name, by the outlets' names: of those that publish a report, of the agency it is credited
// to and of all that a chain passes through.
func (t *tally) behind(voices []Voice) map[string]string {
	out := map[string]string{}
	for _, v := range voices {
		r := t.judge.Root(v)
		if r.Outlet || t.judge.media(r) {
			continue
		}
		passed := []string{t.judge.pile.Report(v.Report).Agency}
		for _, h := range v.Chain[:max(0, len(v.Chain)-1)] {
			passed = append(passed, h.Name, t.judge.pile.Name(t.judge.named(v.Report, h)))
		}
		for _, name := range passed {
			if name = t.judge.plainName(name); name != "" && name != t.judge.plainName(r.Name) && (out[name] == "" || r.Name < out[name]) {
				out[name] = r.Name
			}
		}
	}
	return out
}

// outletName is the plain name of a root that is an outlet, by its kind or since it publishes a report of the pile, "" for others.
func (j *Judge) outletName(r Root) string {
	name := j.plainName(r.Name)
	if !r.Outlet && !j.media(r) && !j.publishes(name) {
		return ""
	}
	return name
}

// publishes reports the plain name of an outlet that publishes, or of an agency that is credited with, a report of the pile.
func (j *Judge) publishes(name string) bool {
	if j.outlets == nil {
		j.outlets = map[string]bool{}
		for _, r := range j.pile.Readings {
			j.outlets[j.plainName(r.Report.Publisher)] = true
			j.outlets[j.plainName(r.Report.Agency)] = true
		}
		delete(j.outlets, "")
	}
	return j.outlets[name]
}

// media reports a root that is an outlet by its entity.
func (j *Judge) media(r Root) bool { return j.pile.Kind(r.Identity) == "media" }

// plainName is a name by which two mentions of an outlet meet: without "news agency" and what else tells that it is one, unless nothing
// else is left.
func (j *Judge) plainName(name string) string {
	words := slices.DeleteFunc(pile.Words(name), func(w string) bool { return w == "the" })
	if core := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(ofOutlets, w) }); len(core) > 0 {
		words = core
	}
	return strings.Join(words, " ")
}

// ofOutlets are words that stand with an outlet's name or are left out: "the Sarn news agency", "Sarn".
var ofOutlets = []string{"agency", "news", "newspaper", "newswire"}
