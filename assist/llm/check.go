package llm

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/ledger"
	"sitrep/text"
)

// Reasons for refusing a value.
const (
	badType      = "a type that there is not"
	noQuote      = "a quote that is not in the text"
	inFurniture  = "words of the page that are not the report"
	noTrigger    = "a trigger that is not in its quote"
	noRole       = "a participant who is not in the quote"
	noCount      = "a number that the text does not have there"
	noDay        = "a day that the text does not have there"
	noPlace      = "a place that the text does not have there"
	noSource     = "a source that is not in the quote"
	twice        = "an event told twice"
	longestQuote = 1000 // bytes
)

// checker verifies what a model gives against one report.
type checker struct {
	Report
	reader string
	out    *Second
	seen   map[string]bool
}

func (c *checker) refuse(why string) { c.out.Refused[why]++ }

// event takes an event, or refuses it; of an event that is taken each part is taken or refused on its own. chunk is the
// stretch of the text that the model was shown.
func (c *checker) event(t told, chunk text.Span) {
	if !slices.Contains(eventTypes, t.Type) || !slices.Contains(statuses, t.Status) {
		c.refuse(badType)
		return
	}
	quote, ok := c.find(t.Quote, chunk)
	if !ok || quote.Len() > longestQuote {
		c.refuse(noQuote)
		return
	}
	trigger, ok := c.find(t.Trigger, quote)
	switch {
	case !ok:
		c.refuse(noTrigger)
		return
	case c.Document.InFurniture(quote):
		c.refuse(inFurniture)
		return
	}
	e := c.taken(t, quote, trigger)
	if c.seen[e.ID] {
		c.refuse(twice)
		return
	}
	c.seen[e.ID] = true
	c.roles(t, quote, &e)
	c.counts(t, quote, &e)
	c.when(t, quote, &e)
	c.where(t, quote, &e)
	c.source(t, quote, &e)
	c.out.Events = append(c.out.Events, Finding{e, c.agreeing(e)})
}

func (c *checker) taken(t told, quote, trigger text.Span) ledger.Event {
	d := c.Document
	return ledger.Event{
		ID:   ledger.SpanID("l", c.First.Report.ID, trigger.Start, trigger.End, c.reader, t.Type),
		Type: t.Type, Status: t.Status, Trigger: ledger.Mark{Start: trigger.Start, End: trigger.End, Text: d.Words(trigger)},
		Evidence: ledger.Evidence{Start: quote.Start, End: quote.End, Quote: d.Words(quote), By: c.reader},
		Chain:    c.outlet(),
	}
}

// outlet is the chain of what an outlet says itself.
func (c *checker) outlet() ledger.Chain {
	if c.First.Report.Publisher == "" {
		return ledger.Chain{}
	}
	return ledger.Chain{{Name: c.First.Report.Publisher, Publisher: true}}
}

func (c *checker) roles(t told, quote text.Span, e *ledger.Event) {
	for _, r := range t.Roles {
		at, ok := c.find(r.Text, quote)
		if !ok || !slices.Contains(roles, r.Role) {
			c.refuse(noRole)
			continue
		}
		e.Roles = append(e.Roles, ledger.Role{Role: r.Role, Text: c.Document.Words(at), Start: at.Start, End: at.End})
	}
}

// counts takes the numbers that sitrep reads at the words; a number of the model that is another is a lie.
func (c *checker) counts(t told, quote text.Span, e *ledger.Event) {
	for _, n := range t.Counts {
		at, ok := c.find(n.Text, quote)
		q := quantityAt(c.Document, at)
		if !ok || q == nil || !slices.Contains(counted, n.What) || n.Low != nil && (q.Low == nil || *q.Low != *n.Low) {
			c.refuse(noCount)
			continue
		}
		e.Counts = append(e.Counts, ledger.Count{What: n.What, Low: q.Low, High: q.High, Bound: q.Bound, Start: q.Start, End: q.End})
	}
}

func quantityAt(d *text.Document, at text.Span) *text.Quantity {
	if at.Empty() {
		return nil
	}
	if i := slices.IndexFunc(d.Quantities, func(q text.Quantity) bool { return q.Overlaps(at) }); i >= 0 {
		return &d.Quantities[i]
	}
	return nil
}

func (c *checker) when(t told, quote text.Span, e *ledger.Event) {
	if t.When == "" {
		return
	}
	at, ok := c.find(t.When, quote)
	i := slices.IndexFunc(c.Document.Times, func(x text.Timex) bool { return ok && x.Overlaps(at) })
	if i < 0 {
		c.refuse(noDay)
		return
	}
	when := c.Document.Times[i].When
	e.When = &when
}

func (c *checker) where(t told, quote text.Span, e *ledger.Event) {
	if t.Where == "" {
		return
	}
	at, ok := c.find(t.Where, quote)
	i := slices.IndexFunc(c.Document.Places, func(p text.Place) bool { return ok && p.Overlaps(at) })
	if i < 0 {
		c.refuse(noPlace)
		return
	}
	e.Where = []text.Location{c.Document.Places[i].Location}
}

func (c *checker) source(t told, quote text.Span, e *ledger.Event) {
	if t.Source == "" {
		return
	}
	at, ok := c.find(t.Source, quote)
	if !ok {
		c.refuse(noSource)
		return
	}
	e.Chain = append(e.Chain, ledger.Hop{Name: c.Document.Words(at), Start: at.Start, End: at.End})
}

// agreeing is the id of our own event at the same words; "" for none.
func (c *checker) agreeing(e ledger.Event) string {
	trigger := text.Span{Start: e.Trigger.Start, End: e.Trigger.End}
	for _, own := range c.First.Events {
		if own.Type == e.Type && trigger.Overlaps(text.Span{Start: own.Trigger.Start, End: own.Trigger.End}) {
			return own.ID
		}
	}
	return ""
}

// find is the first place where words stand within a span, to the byte, as whole words.
func (c *checker) find(words string, within text.Span) (text.Span, bool) {
	s := c.Document.Text[within.Start:within.End]
	for from := 0; words != "" && strings.TrimSpace(words) == words; {
		i := strings.Index(s[from:], words)
		if i < 0 {
			break
		}
		start, end := from+i, from+i+len(words)
		if wholeWords(c.Document.Text, within.Start+start, within.Start+end) {
			return text.Span{Start: within.Start + start, End: within.Start + end}, true
		}
		from = start + 1
	}
	return text.Span{}, false
}

// wholeWords reports a span that cuts no word and no character in two.
func wholeWords(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	first, _ := utf8.DecodeRuneInString(s[start:])
	last, _ := utf8.DecodeLastRuneInString(s[:end])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return utf8.ValidString(s[start:end]) && !(letter(before) && letter(first)) && !(letter(last) && letter(after))
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
