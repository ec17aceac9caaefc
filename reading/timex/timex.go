// Package timex reads the dates, times and durations of a report (TIMEX3 kinds, TimeML 1.2.1) and
// resolves them, as far as the words allow, to EDTF dates (Library of Congress, 2019).
//
// The only clock is the report's own publication date, d.Masthead.Published.Value. What cannot be
// finished says what it needs. A rule is a value with its pattern and examples (rules_*.go); the
// words lie in lexicon/en/time.
package timex

import (
	"strings"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// levels of rules: dates; dates with an edge or a weekday; dates with a clock time; ranges. A rule
// sees what the levels below it found.
const levels = 4

// Rule is one way to write a time.
type Rule struct {
	Name     string
	Patterns []string // see compile
	Yes      []string // phrases it must read, whole
	No       []string // phrases it must not read anything whole in
	level    int
	make     func(*match) (result, bool)
	compiled [][]element
}

// Rules are all rules; at one place the longest match wins, then the first in this order.
var Rules = concat(dateRules, feastRules, partRules, yearRules, weekdayRules, relativeRules, distanceRules, clockRules, durationRules, edgeRules, rangeRules)

func concat(lists ...[]Rule) []Rule {
	var out []Rule
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// result is what a rule made of a match.
type result struct {
	timex   text.Timex
	written date    // the parts as written or certain; year 0 when it had to be reasoned out
	n       int     // atoms
	planned bool    // the words place it after the report: "next week", "tomorrow"
	offset  *offset // of what counts from a time told before
	deed    *offset // of what counts from a deed that is named: "two days after the bombing"
}

// reader reads one document.
type reader struct {
	d       *text.Document
	atoms   []number.Atom
	entries []*entry // one an atom; nil for a word without any meaning here
	anchor  date     // publication day; zero when not known
	filed   filed    // the day of a dateline without its year
	results []result
	at1     []int32 // for each atom: 1 + index in results of the best match that starts there
	year    int     // the last year written out in this sentence
	yearAt0 int     // the atom it was written at
	stories []story // dates told with their year, in text order; see story.go
	counted capture // the last count read, and 1 + its atom: many rules ask for the same
	countOf int
	match   match // the try under way; one is enough, as tries do not nest
}

// Read fills d.Times from d.Tokens, in text order and without overlaps. Sentences, tags and names
// are used where they are there.
func Read(d *text.Document) {
	r := newReader(d)
	for level := range levels {
		r.pass(level)
	}
	d.Times = r.choose()
}

func newReader(d *text.Document) *reader {
	r := &reader{d: d, atoms: number.Atoms(d), anchor: parseDate(d.Masthead.Published.Value)}
	r.match.r = r
	r.entries = make([]*entry, len(r.atoms))
	r.at1 = make([]int32, len(r.atoms))
	for i := range r.atoms {
		if a := &r.atoms[i]; a.Form == number.Letters || a.Word == "'" {
			r.entries[i] = lexicon.words[a.Word]
		}
	}
	r.filed = r.filedOn(d.Masthead.Published.Yearless)
	return r
}

// pass tries the rules of one level at every atom.
func (r *reader) pass(level int) {
	for i := range r.atoms {
		if e := r.entries[i]; e != nil {
			r.try(e.rules[level], i)
		}
		if r.atoms[i].Form == number.Digits {
			r.try(lexicon.digits[level], i)
		}
		if r.at1[i] != 0 {
			r.try(lexicon.found[level], i)
		}
	}
}

// try keeps the longest of the rules' matches at atom i, unless an earlier level's is longer.
func (r *reader) try(rules []*Rule, i int) {
	for _, rule := range rules {
		for _, pattern := range rule.compiled {
			m := &r.match
			m.rule, m.first, m.taken = rule, i, 0
			if !m.run(pattern, i) || r.at1[i] != 0 && m.end-i <= r.best(i).n {
				continue
			}
			if res, ok := rule.make(m); ok {
				r.keep(m, res)
			}
		}
	}
}

func (r *reader) keep(m *match, res result) {
	res.n = m.end - m.first
	res.timex.Rule = m.rule.Name
	res.timex.Span = text.Span{Start: r.atoms[m.first].Start, End: r.atoms[m.end-1].End}
	r.results = append(r.results, res)
	r.at1[m.first] = int32(len(r.results))
	if res.written.year != 0 {
		if !r.ofBirth(m.first) {
			r.year, r.yearAt0 = res.written.year, m.first
		}
		if e := res.timex.When.EDTF; !strings.HasSuffix(e, "/..") && !strings.HasPrefix(e, "../") {
			r.setStory(m.first, res.written)
		}
	}
}

// best is the longest result that starts at atom i, or nil.
func (r *reader) best(i int) *result {
	if i < 0 || i >= len(r.at1) || r.at1[i] == 0 {
		return nil
	}
	return &r.results[r.at1[i]-1]
}

// choose takes the results from left to right, without overlaps, and finishes them.
func (r *reader) choose() []text.Timex {
	var done []placed
	latest, told := r.latest()
	only := r.onlyYear()
	for i := 0; i < len(r.atoms); i++ {
		if b := r.best(i); b != nil {
			t := r.finish(b, i, r.lean(*b, i, done))
			if b.written.month != 0 {
				r.inOnlyYear(&t, i, only)
			}
			r.notBefore(&t, i, latest, told)
			done = append(done, placed{t, i})
			i += b.n - 1
		}
	}
	done = r.joinWeekdays(done)
	r.countFromDeeds(done)
	var out []text.Timex
	for _, t := range done {
		out = append(out, t.Timex)
	}
	return out
}

// finish fills in the words, the bounds and the remark on dates that lie ahead.
func (r *reader) finish(b *result, first int, t text.Timex) text.Timex {
	w := &t.When
	w.Written = r.d.Words(t.Span)
	if w.EDTF != "" && w.From == "" && w.Until == "" {
		w.From, w.Until = Bounds(w.EDTF)
	}
	if r.anchor.known() && (t.Kind == "date" || t.Kind == "time") && w.From > r.anchor.String() {
		w.Note = join(w.Note, "after the report's own date: "+r.beyond(b, first))
	}
	return t
}

// beyond says what a date after the report's own is: a plan where the words look ahead, an error
// where they tell it as past.
func (r *reader) beyond(b *result, first int) string {
	if b.planned {
		return "a plan"
	}
	switch r.outlook(first) {
	case future, either:
		return "a plan"
	case past:
		return "an error, since it is told as past"
	}
	return "a plan or an error; the words do not tell"
}

// at is atom i, or an empty one past either end.
func (r *reader) at(i int) number.Atom {
	if i < 0 || i >= len(r.atoms) {
		return number.Atom{}
	}
	return r.atoms[i]
}

// join puts two remarks together.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return strings.Join([]string{a, b}, "; ")
}
