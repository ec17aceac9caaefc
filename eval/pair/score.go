package pair

import (
	"fmt"
	"strings"

	"sitrep/eval/crossscore"
	"sitrep/ledger"
)

// Result counts by verdict, and by the first cause of the contradictions asked for. Shown are the contradictions that the
// program shows, right where a line asks for them; SetsRight those in which every line holds and nothing is shown
// without cause.
type Result struct {
	Verdicts  map[string]*Count `json:"verdicts"`
	Causes    map[string]*Count `json:"causes"`
	Shown     crossscore.Part   `json:"contradictions_shown"`
	Sets      int               `json:"sets"`
	SetsRight int               `json:"sets_right"`
	Faults    []Fault           `json:"-"`
}

// Count is how many lines there are and how many hold; and the same of those of which every side was read, which tells
// faults of joining from faults of reading.
type Count struct {
	Asked     int `json:"asked"`
	Right     int `json:"right"`
	Read      int `json:"read"`
	RightRead int `json:"right_read"`
}

// Fault is a line that does not hold, or a contradiction shown without cause.
type Fault struct {
	Set, What, How string
	Sides          []string // what was read of each side
}

// String is a fault on a few lines of its own.
func (f Fault) String() string {
	lines := append([]string{"  " + f.What, "      " + f.How}, f.Sides...)
	return strings.Join(lines, "\n      ")
}

// Score judges each set by the pile that was made of its reports alone.
func Score(sets []Set, piles []*crossscore.Pile) Result {
	r := Result{Verdicts: map[string]*Count{}, Causes: map[string]*Count{}, Sets: len(sets)}
	for i, s := range sets {
		before := len(r.Faults)
		for _, l := range s.Lines {
			r.judge(s, l, *piles[i])
		}
		r.strange(s, *piles[i])
		if len(r.Faults) == before {
			r.SetsRight++
		}
	}
	return r
}

// judge asks for one line. The pile is a copy, whose annotation is that line alone.
func (r *Result) judge(s Set, l Line, p crossscore.Pile) {
	p.Gold = s.gold(l)
	met := p.Score().Verdicts[0]
	sides, read := s.sides(l, &p)
	r.Verdicts[l.Verdict] = r.Verdicts[l.Verdict].add(met.OK, read)
	if len(l.Causes) > 0 {
		r.Causes[l.Causes[0]] = r.Causes[l.Causes[0]].add(met.OK, read)
	}
	if !met.OK {
		r.Faults = append(r.Faults, Fault{s.Name, l.Words, met.How, sides})
	}
}

func (c *Count) add(ok, read bool) *Count {
	if c == nil {
		c = &Count{}
	}
	c.Asked++
	if ok {
		c.Right++
	}
	if read {
		c.Read++
	}
	if ok && read {
		c.RightRead++
	}
	return c
}

// sides tells what was read at each place of a line, and whether something was at all of them.
func (s Set) sides(l Line, p *crossscore.Pile) (told []string, all bool) {
	all = true
	records := s.records(l)
	for i, at := range l.Places {
		what := s.heard(l, at, records[i], p)
		if what == "" {
			what, all = "not read", false
		}
		told = append(told, fmt.Sprintf("%s: %s (%s)", at.Letter, what, at.Words))
	}
	return told, all
}

// heard is what was read at a place: of a contradiction any records, else the one kind that is asked for; "" for nothing.
func (s Set) heard(l Line, at Place, record string, p *crossscore.Pile) string {
	ok, name := p.Reads(record), "event"
	switch {
	case strings.HasSuffix(l.Verdict, "contradiction"):
		return strings.Join(p.Heard(crossscore.Quote{File: at.Letter, Quote: at.Words}), ", ")
	case l.Verdict == "one name":
		ok, name = p.Knows(at.Letter, at.Words), "name"
	case l.figures():
		name = "figure"
	}
	if !ok {
		return ""
	}
	return name
}

// strange counts the contradictions shown, and lists those that no line of the set asks for.
func (r *Result) strange(s Set, p crossscore.Pile) {
	for _, t := range p.Situation.Tensions {
		r.Shown.Asked++
		if s.expects(t, p) {
			r.Shown.Right++
			continue
		}
		var sides []string
		for _, side := range t.Sides {
			sides = append(sides, quoted(side))
		}
		r.Faults = append(r.Faults, Fault{s.Name, "shown without cause: " + t.Cause, t.Text, sides})
	}
}

func quoted(s ledger.Side) string {
	var words []string
	for _, e := range s.Evidence {
		words = append(words, fmt.Sprintf("%q", e.Quote))
	}
	return "side: " + strings.Join(words, "; ")
}

func (s Set) expects(t ledger.Tension, p crossscore.Pile) bool {
	for _, l := range s.Lines {
		if l.Verdict == "contradiction" && p.Opposes(t, crossscore.Link{Quotes: l.quotes()}) {
			return true
		}
	}
	return false
}
