package independence

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Count counts the independent roots behind voices.
func (j *Judge) Count(voices []Voice) ledger.Roots {
	return j.count(voices, false)
}

// CountJudgements counts the independent roots behind judgements, of which an outlet that gives its own is a
// root as good as any.
func (j *Judge) CountJudgements(voices []Voice) ledger.Roots { return j.count(voices, true) }

// tally is a count of roots in the making.
type tally struct {
	judge      *Judge
	judgements bool
	named      map[string]Root
	unnamed    map[string]Root
	relayed    map[string]map[string]bool // root → the reports that go back to it
	reasons    map[string]bool
}

func (t *tally) because(reason string) { t.reasons[reason] = true }

func (j *Judge) countAnew(voices []Voice, judgements bool) ledger.Roots {
	t := tally{j, judgements, map[string]Root{}, map[string]Root{}, map[string]map[string]bool{}, map[string]bool{}}
	t.hear(voices)
	if !judgements {
		t.relay(voices)
	}
	joined := j.bodies(families(t.named, t.reasons), t.reasons)
	t.give(joined)
	own := outlets(joined)
	low, high := t.between(joined, own)
	names := t.namesOf(joined)
	return ledger.Roots{Low: low, High: high, Names: names, Reasons: pile.Sorted(t.reasons), Unsourced: own == len(joined) && own > 0 && len(t.unnamed) == 0 && !judgements}
}

// hear takes the root of each voice, but for what an outlet repeats in its own voice beside a source.
func (t *tally) hear(voices []Voice) {
	sourced := t.judge.sourced(voices)
	for _, v := range voices {
		r := t.judge.Root(v)
		if last := len(v.Chain) - 1; last >= 0 && !r.Outlet && t.judge.nobody(v.Report, v.Chain[last]) {
			r = t.judge.unnamed(v, v.Chain[last])
		}
		if r.Outlet && sourced[v.Report] != "" {
			t.because("what “" + pile.Title(t.judge.pile.Report(v.Report)) + "” tells in its own voice it also gives to " + sourced[v.Report] + ": no root of its own")
			continue
		}
		if r.reason != "" {
			t.because(r.reason)
		}
		if r.Unnamed {
			t.unnamed[r.Key] = r
			continue
		}
		if known, ok := t.named[r.Key]; !ok || known.Outlet {
			t.named[r.Key] = r // an outlet that others name as their source is one
		}
		if t.relayed[r.Key] == nil {
			t.relayed[r.Key] = map[string]bool{}
		}
		t.relayed[r.Key][v.Report] = true
	}
}

// give takes the unnamed sources out that speak for a body which is counted.
func (t *tally) give(joined []Root) {
	for key, r := range t.unnamed {
		if o := t.judge.spokenFor(joined, r); o >= 0 {
			t.because("“" + joined[o].Name + "” and “" + r.Name + "” speak for one body: one root")
			delete(t.unnamed, key)
		}
	}
}

// between is how many independent roots there are at least and at most; own of them are outlets in their own voice.
func (t *tally) between(joined []Root, own int) (low, high int) {
	low, high = len(joined), len(joined)
	if !t.judgements && own > 0 {
		low = max(low-own, 1)
	}
	if own > 0 && low < high {
		t.because("an outlet that names no source tells what it has from somebody: it adds to the upper count only")
	}
	if len(t.unnamed) == 0 {
		return low, high
	}
	low = len(joined) - own
	if t.judgements {
		low = len(joined)
	}
	surely := t.judge.apart(joined, t.unnamed, t.judgements)
	t.becauseApart(surely, low)
	t.because(unnamedReason(len(t.named), words(t.unnamed)))
	low += len(surely)
	if own == len(joined) && own > 0 && slices.ContainsFunc(surely, speaksForOneself) {
		low = max(low, 2) // a nurse, and an outlet that names nobody
	}
	return max(low, 1), high + len(t.unnamed)
}

// becauseApart tells why sources without a name add to the lower count; named others are counted beside them.
func (t *tally) becauseApart(surely []string, named int) {
	for _, w := range surely {
		if named > 0 {
			t.because("“" + w + "” is none of the named: one root more")
		}
	}
	if len(surely) > 1 {
		t.because("“" + strings.Join(surely, "” and “") + "” are not of one body: a root each")
	}
}

// namesOf are the roots as they are shown, the named ones first.
func (t *tally) namesOf(joined []Root) []string {
	names := []string{}
	for _, r := range joined {
		names = append(names, r.Name)
		if n := len(t.relayed[r.Key]); n > 1 && !r.Outlet {
			t.because(fmt.Sprintf("%d reports go back to %s: one root", n, r.Name))
		}
	}
	for _, w := range words(t.unnamed) {
		if w == Nobody {
			names = append(names, w)
			continue
		}
		names = append(names, "unnamed: "+w)
	}
	return names
}

// outlets counts the roots that are outlets in their own voice.
func outlets(roots []Root) int {
	n := 0
	for _, r := range roots {
		if r.Outlet {
			n++
		}
	}
	return n
}

// sourced are the reports that give what they tell to a source, with its name: what such a report
// repeats in its own voice, as in a headline, adds no root.
func (j *Judge) sourced(voices []Voice) map[string]string {
	out := map[string]string{}
	for _, v := range voices {
		if r := j.Root(v); !r.Outlet && (out[v.Report] == "" || r.Name < out[v.Report]) {
			out[v.Report] = r.Name
		}
	}
	return out
}

func words(roots map[string]Root) []string {
	seen := map[string]bool{}
	for _, r := range roots {
		seen[strings.TrimPrefix(r.Name, "unnamed: ")] = true
	}
	return pile.Sorted(seen)
}

func unnamedReason(named int, words []string) string {
	list := "“" + strings.Join(words, "”, “") + "”"
	if named > 0 {
		return "sources without a name (" + list + ") may be the named ones: they add to the upper count only"
	}
	return "sources without a name (" + list + ") may be one: at least 1"
}
