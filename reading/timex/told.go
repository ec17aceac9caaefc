package timex

import (
	"fmt"

	"sitrep/text"
)

// offset is a distance from a time that the text told before: "two days later", "the next morning".
type offset struct {
	count   float64 // of the unit, 0 for the same one, below 0 for a vague number
	unit    string
	back    bool
	weekday int  // "the following Friday": 1 for Monday to 7; 0 for none
	named   bool // from a deed told before: "two months prior to that raid"
}

// placed is a finished time with its first atom.
type placed struct {
	text.Timex
	first int
}

// toldReach is how many sentences back a time may stand that another one counts from; namedReach the
// same where the words point back at a deed.
const (
	toldReach  = 2
	namedReach = 3
)

// lean resolves a result that counts from what was told before, where the text told a day, a month
// or a year just before it.
func (r *reader) lean(res result, first int, before []placed) text.Timex {
	if res.offset == nil {
		return res.timex
	}
	for k := len(before) - 1; k >= 0 && k >= len(before)-3; k-- {
		if r.tooCoarse(*res.offset, before[k], first) && r.storyDay(before) >= 0 {
			continue
		}
		if b := before[k]; (r.near(b.first, first) || res.offset.named && r.sentencesApart(b.first, first) <= namedReach) && (r.tells(b) || r.backFromSaying(*res.offset, b, first)) {
			if w, ok := r.countedFrom(*res.offset, b.When); ok {
				w.Note = join(res.timex.When.Note, fmt.Sprintf("counted from %q, told before", r.d.Words(b.Span)))
				res.timex.When = w
				return res.timex
			}
		}
	}
	if k := r.storyDay(before); k >= 0 && shifts[res.offset.unit].days > 0 && res.offset.count >= 0 {
		if w, ok := r.countedFrom(*res.offset, before[k].When); ok {
			w.Note = join(res.timex.When.Note, fmt.Sprintf("counted from %q, the one day told before", r.d.Words(before[k].Span)))
			res.timex.When = w
		}
	}
	return res.timex
}

// backFromSaying reports a day counted back from that on which somebody says so, in one sentence: "announced on Tuesday the death of
// six in a raid the day before".
func (r *reader) backFromSaying(o offset, b placed, first int) bool {
	return o.back && o.count >= 0 && shifts[o.unit].days > 0 && r.sameSentence(b.first, first) && r.namesDay(b)
}

// tooCoarse reports a month or a year told in another sentence, from which no days are counted: "In January last year …. Two
// days earlier …".
func (r *reader) tooCoarse(o offset, b placed, first int) bool {
	return o.count > 0 && shifts[o.unit].days > 0 && parts(b.When.EDTF).day == 0 && !r.sameSentence(b.first, first)
}

// storyDay is the one day that a text has told of so far, as an index into before; -1 where it has told of none or of several.
func (r *reader) storyDay(before []placed) int {
	day := -1
	for k := max(0, len(before)-storyTimes); k < len(before); k++ {
		if d := parts(before[k].When.EDTF); d.day == 0 || !r.tells(before[k]) {
			continue
		}
		if day >= 0 && before[day].When.EDTF[:10] != before[k].When.EDTF[:10] {
			return -1
		}
		day = k
	}
	return day
}

// storyTimes is how many times back the one day of a text is looked for; it keeps the work linear.
const storyTimes = 20

// near reports two atoms in one sentence or in sentences close to each other.
func (r *reader) near(a, b int) bool {
	if len(r.d.Sentences) == 0 {
		return b-a <= carryReach && r.sameSentence(a, b)
	}
	i, j := r.d.SentenceIndex(r.atoms[a].Token), r.d.SentenceIndex(r.atoms[b].Token)
	return j-i <= 1 || j-i <= toldReach && r.d.Sentences[j].Block-r.d.Sentences[i].Block <= 1
}

// sentencesApart is the number of sentences from atom a to atom b.
func (r *reader) sentencesApart(a, b int) int {
	if len(r.d.Sentences) == 0 {
		return 0
	}
	return r.d.SentenceIndex(r.atoms[b].Token) - r.d.SentenceIndex(r.atoms[a].Token)
}

// tells reports a time that names one day, month or year of the story: no stretch, not the day of
// the dateline, not the day on which somebody spoke.
func (r *reader) tells(b placed) bool {
	if !r.namesDay(b) {
		return false
	}
	k := b.first - 1
	if w := r.at(k).Word; w == "on" || w == "in" {
		k--
	}
	for toWhom := 0; toWhom < 3 && k > 0 && r.atoms[k].Upper && !lexicon.cues["report"][r.lemmaAt(k)]; toWhom++ {
		k-- // "told Reuters on Sunday"
	}
	_, last := r.d.TokensIn(b.Span)
	return !lexicon.cues["report"][r.lemmaAt(k)] && !(last < len(r.d.Tags) && lexicon.cues["document"][r.d.Tags[last].Lemma])
}

// namesDay reports a time that names one day, month or year, and not that of the dateline.
func (r *reader) namesDay(b placed) bool {
	return (b.Kind == "date" || b.Kind == "time") && parts(b.When.EDTF) != (date{}) && simple(b.When.EDTF) && !r.d.Masthead.Dateline.Overlaps(b.Span)
}

// simple reports an EDTF date without stretches, sets and unknown digits but those of the year.
func simple(edtf string) bool {
	for i := range len(edtf) {
		switch c := edtf[i]; {
		case c == '/' || c == '[' || c == '{', c == 'X' && i > 3:
			return false
		case c == 'X' && edtf[:4] != "XXXX":
			return false
		}
	}
	return true
}

// countedFrom is the time at an offset from another.
func (r *reader) countedFrom(o offset, from text.When) (text.When, bool) {
	d := parts(from.EDTF)
	w := text.When{Needs: from.Needs}
	if d.month == 0 && shifts[o.unit].months < 12 { // days after a year are no date
		return text.When{}, false
	}
	if o.count < 0 && o.weekday == 0 {
		return r.vaguely(o, from), from.From != "" && from.Until != ""
	}
	if o.count == 0 && o.unit == "week" && d.known() { // "in the same week" is no day of it
		w.EDTF = d.plus(1-d.weekday()).String() + "/" + d.plus(7-d.weekday()).String()
		return w, true
	}
	moved, ok := o.move(d)
	if !ok {
		return r.shiftBounds(o, from)
	}
	w.EDTF = moved.String()
	return w, true
}

// anyYear stands for a year that is not known while days are counted; it is no leap year.
const anyYear = 2001

// move counts from a date as finely as the unit and the date allow.
func (o offset) move(d date) (date, bool) {
	unknown := d.year == 0
	if unknown {
		d.year = anyYear
	}
	out, ok := o.moved(d)
	if unknown {
		if out.month == 0 {
			return date{}, false
		}
		out.year = 0
	}
	return out, ok
}

func (o offset) moved(d date) (date, bool) {
	by := shifts[o.unit]
	count := o.count
	if o.back {
		count = -count
	}
	switch {
	case o.weekday > 0:
		return d.nextWeekday(o.weekday, o.back), d.day != 0
	case by.months >= 12 && d.year != anyYear:
		return d.shift(count, o.unit)
	case by.months > 0 && d.month != 0:
		return d.shift(count, o.unit)
	case by.days > 0 && d.day != 0:
		return d.shift(count, o.unit)
	case o.unit == "hour" && d.day != 0 && count == float64(int(count)/24*24) && count != 0:
		return d.shift(count, o.unit)
	}
	return date{}, false
}

// nextWeekday is the first such day after d, or the last before it.
func (d date) nextWeekday(day int, back bool) date {
	if d.day == 0 {
		return d
	}
	ahead := (day - d.weekday() + 7) % 7
	if back {
		return d.plus(ahead - 7)
	}
	if ahead == 0 {
		ahead = 7
	}
	return d.plus(ahead)
}
