package muc4

import (
	"regexp"
	"strings"
	"time"

	"sitrep/eval/muc4/linear"
	"sitrep/text"
)

// day is a date that an incident may have, as templates write it, and the expression it comes from;
// at is nil for the date of the message, the default.
type day struct {
	written string
	at      *text.Timex
}

func (d day) asWritten() string { return d.written }

// days are the dates a report speaks of, the default first.
func (r *Report) days() []day {
	out := []day{}
	if d := templateDay(r.Day); d != "" {
		out = append(out, day{written: "- " + d})
	}
	for i := range r.d.Times[:min(len(r.d.Times), maxMentions)] {
		t := &r.d.Times[i]
		if w := writtenWhen(t.When); w != "" && !weekdayOnly(r.d.Words(t.Span)) && (t.Kind == "date" || t.Kind == "time") && r.d.Tokens[0].Start+len(r.d.Words(r.d.Masthead.Dateline)) <= t.Start && r.recent(t.When) {
			out = append(out, day{written: w, at: t})
		}
	}
	return out
}

var (
	weekday  = regexp.MustCompile(`(?i)\b(mon|tues|wednes|thurs|fri|satur|sun)day`)
	anyDigit = regexp.MustCompile(`[0-9]`)
)

// weekdayOnly reports words that name a day by its weekday alone: templates have the date of the message
// for it, as for no date at all (template-doc-part1, 7.3).
func weekdayOnly(words string) bool {
	return weekday.MatchString(words) && !anyDigit.MatchString(words)
}

// recent reports a date that is not after the message nor a year before it.
func (r *Report) recent(w text.When) bool {
	own, err := time.Parse(isoForm, r.Day)
	from, err2 := time.Parse(isoForm, w.From)
	return err != nil || err2 != nil || !from.After(own) && own.Sub(from) < 400*24*time.Hour
}

func writtenWhen(w text.When) string {
	from, until := templateDay(w.From), templateDay(w.Until)
	switch {
	case from == "" || until == "":
		return ""
	case from == until:
		return from
	}
	return from + " - " + until
}

// dayFeatures are what tells whether a date is that of an incident.
func (r *Report) dayFeatures(d day, in *incident, all []day) linear.Features {
	var f linear.Features
	f.Add("dates", bucket(len(all)))
	if d.at == nil {
		f.Add("default")
		f.Add("default dates", bucket(len(all)-1))
		f.Add("default near", r.nearestDay(in, all))
		f.Add("default town", r.Town)
		f.Add("default weekday", r.nearestWeekday(in))
		f.Add("default weekday near", r.nearestWeekday(in), r.nearestDay(in, all))
		return f
	}
	first, _ := r.d.TokensIn(d.at.Span)
	sentence := r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
	gap := r.gapTo(sentence, in)
	written := strings.ToLower(strings.Join(strings.Fields(r.d.Words(d.at.Span)), " "))
	f.Add("gap", gap)
	f.Add("words", written)
	f.Add("words gap", written, gap)
	f.Add("range", equal(d.at.When.From, d.at.When.Until), gap)
	f.Add("age", r.age(d.at.When.From), gap)
	f.Add("kind", d.at.Kind, gap)
	f.Add("sentence", bucket(sentence))
	f.Add("closest", equal(r.nearestDay(in, all), gap), gap)
	if first > 0 {
		f.Add("before", r.lemma[first-1], gap)
	}
	r.governed(&f, first, gap)
	return f.Unique()
}

// nearestDay is the gap of the date that stands closest to an incident.
func (r *Report) nearestDay(in *incident, all []day) string {
	best, name := 100, "none"
	for _, d := range all {
		if d.at == nil {
			continue
		}
		first, _ := r.d.TokensIn(d.at.Span)
		sentence := r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
		if gap := abs(r.sentenceGap(sentence, in)); gap < best {
			best, name = gap, r.gapTo(sentence, in)
		}
	}
	return name
}

// nearestWeekday is the gap of the day told by its weekday alone that stands closest to an incident.
func (r *Report) nearestWeekday(in *incident) string {
	best, name := 100, "none"
	for _, t := range r.d.Times[:min(len(r.d.Times), maxMentions)] {
		if !weekdayOnly(r.d.Words(t.Span)) {
			continue
		}
		first, _ := r.d.TokensIn(t.Span)
		sentence := r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
		if gap := abs(r.sentenceGap(sentence, in)); gap < best {
			best, name = gap, r.gapTo(sentence, in)
		}
	}
	return name
}

// age is how many days before the message a date lies.
func (r *Report) age(from string) string {
	days, ok := daysBefore(from, r.Day)
	if !ok {
		return "open"
	}
	return bucket(days)
}

// daysBefore is how many days one day lies before another, both ISO.
func daysBefore(from, until string) (int, bool) {
	own, err := time.Parse(isoForm, until)
	then, err2 := time.Parse(isoForm, from)
	return int(own.Sub(then).Hours() / 24), err == nil && err2 == nil
}
