package incident

import (
	"slices"
	"sort"
	"strconv"

	"sitrep/collation/pile"
)

// lone is the number of reports up to which one rare word alone brings events together; beyond it a second is asked, or the
// day. A word of more would bring each of its events beside a dozen of others, of which one in a hundred is the same.
const lone = 24

// keysPerEvent bounds the rare words under which an event is looked for.
const keysPerEvent = 8

// keysExpected is about how many keys a member has.
const keysExpected = 24

// keys are the blocks a member is compared in. Each names the kin of the type, so that an arrest is
// never compared with a blast. Print is the report of which the member's report is another print.
func (m member) keys(w weights, print string) []uint64 {
	var out []uint64
	kin := pile.Key(m.kin)
	add := func(parts ...string) { out = append(out, pile.Key(parts...)^kin) }
	if print != "" {
		add("print", print, m.told)
	}
	rare := m.rarest(w)
	for _, v := range m.venues {
		add("venue", v)
	}
	for _, b := range m.buckets() {
		for _, c := range m.cities {
			add("city", c, b)
		}
		for _, word := range rare {
			add("day", b, word)
		}
	}
	for _, c := range m.cities {
		for _, when := range m.season(w, c) {
			for _, s := range m.spots {
				add("spot", c, s, when)
			}
		}
	}
	for k, word := range rare {
		if w.reports[word] <= lone {
			add("word", word)
		}
		for _, other := range rare[k+1:] {
			add("words", word, other)
		}
	}
	return out
}

// buckets are the stretches of four days, overlapping by two, that a day lies in: two days at most
// two apart share one.
func (m member) buckets() []string {
	if !m.days.One() {
		return nil
	}
	return stretches(m.days.Lo, 4)
}

// A market of a town is one of few in a small pile and one of many in a large one: of a town that more than crowded reports
// tell of, happenings at one kind of place are looked for within a season alone. So the pairs of a report do not grow with the pile.
const (
	crowded    = 60
	seasonDays = 60
)

// season are the stretches of days in which happenings of a town are looked for; one without bounds where few reports tell of
// the town, or where nothing is known of the day.
func (m member) season(w weights, town string) []string {
	when := m.days
	if !when.Known {
		when = m.published
	}
	if w.towns[town] <= crowded || !when.Known {
		return []string{""}
	}
	return stretches(when.Lo, seasonDays)
}

// stretches are those of n days, overlapping by half, that a day lies in.
func stretches(day, n int) []string {
	return []string{"a" + strconv.Itoa(day/n), "b" + strconv.Itoa((day+n/2)/n)}
}

// rarest are the words of a member that fewest reports share; a word of one report meets nothing.
func (m member) rarest(w weights) []string {
	var kept []string
	for _, x := range m.rareAround {
		if w.reports[x] > 1 {
			kept = append(kept, x)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return w.reports[kept[i]] < w.reports[kept[j]] })
	kept = kept[:min(len(kept), keysPerEvent)]
	sort.Strings(kept)
	return kept
}

// weights tell how many reports use a word in telling an event.
type weights struct {
	reports map[string]int
	towns   map[string]int // reports that tell of happenings in a town
	common  int            // more reports than this make a word common
}

// A word is common that more than a fortieth of the reports use, at least fewest and at most most of them: in a large
// pile a word of a thousand reports brings strangers together.
const (
	fewest = 12
	most   = 120
)

func weigh(members []member) weights {
	w := weights{reports: map[string]int{}, towns: map[string]int{}}
	last, total := "", 0
	seen, town := map[string]bool{}, map[string]bool{}
	for _, m := range members {
		if m.ref.Report != last {
			last, total = m.ref.Report, total+1
			clear(seen)
			clear(town)
		}
		for _, x := range slices.Concat(m.cities, m.towns) {
			if !town[x] {
				town[x] = true
				w.towns[x]++
			}
		}
		for _, x := range m.around {
			if !seen[x] {
				seen[x] = true
				w.reports[x]++
			}
		}
	}
	w.common = min(max(fewest, total/40), most)
	return w
}

// rare reports a word that may tell happenings apart in this pile.
func (w weights) rare(x string) bool { return w.reports[x] <= w.common }

// rareOf are the rare ones of some words.
func (w weights) rareOf(words []string) []string {
	var out []string
	for _, x := range words {
		if w.rare(x) {
			out = append(out, x)
		}
	}
	return out
}

// small reports a town that few reports of this pile tell of.
func (w weights) small(town string) bool { return w.towns[town] <= w.common/2 }

// smallTown reports that one of some towns is small.
func (w weights) smallTown(towns []string) bool { return slices.ContainsFunc(towns, w.small) }
