package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// counts are the numbers of people and things in an event: those its own word speaks of, and those
// in the clauses that hang on it ("an attack which left one man dead").
func (r *reader) counts(p text.Predicate, t lexicon.Trigger, kind string) []ledger.Count {
	d := r.d
	var out []ledger.Count
	for _, q := range text.Within(d.Quantities, d.SentenceOf(p.Head).Span) {
		if q.What == "" || d.InFurniture(q.Span) || r.isYear(q) {
			continue
		}
		if t.Count == "freed" && toll[q.What] {
			continue // "rebels free two as clashes leave nine dead"
		}
		if slices.Contains(counted[q.What], kind) && (q.By == p.Head || r.owns(p, q)) {
			out = append(out, count(q, q.What))
		}
	}
	if len(out) == 0 && t.Count != "" && !p.Noun {
		out = r.countedPeople(p, t)
	}
	if len(out) == 0 && p.Noun && kind == "demonstration" {
		out = r.countedPeople(p, lexicon.Trigger{Count: "protesters"}) // "500 people held a vigil"
	}
	if len(out) == 0 {
		out = r.goersBefore(p, goersCount[kind])
	}
	if len(out) == 0 && !p.Noun && countsThings[kind] {
		out = r.countedThings(p)
	}
	out = append(out, r.countedBesides(p, t, kind, out)...)
	if len(out) == 0 {
		out = r.countedByNetwork(p, t, kind)
	}
	if len(out) == 0 {
		out = r.oneTaken(p, t, kind)
	}
	switch {
	case kind == "seizure" && !p.Noun:
		out = append(out, r.singleThings(p)...)
	case len(out) == 0:
		out = r.single(p)
	}
	out = wholes(out)
	return append(out, slices.DeleteFunc(r.doers(p, kind), func(n ledger.Count) bool {
		return slices.ContainsFunc(out, func(x ledger.Count) bool { return x.Start == n.Start }) // those harmed did it to nobody
	})...)
}

// countedPeople are the people to whom a trigger's deed is done, or the things that are seized, counted where no word of harm
// tells what befell them: "eight engineers were dragged from a bus", "secured 14 detonators"; for what people do of themselves the subjects, "140 broke out of the jail".
func (r *reader) countedPeople(p text.Predicate, t lexicon.Trigger) []ledger.Count {
	whom := p.Objects
	if t.Subject == "target" || ofThemselves[t.Count] {
		whom = p.Subjects
	}
	var out []ledger.Count
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if (q.What == "" || q.What == "fighters") && q.Kind == "cardinal" && q.Head >= 0 && r.countsAmong(q, whom) && r.is("person", q.Head) != (t.Count == "seized") {
			out = append(out, count(q, t.Count))
		}
	}
	return out
}

// ofThemselves is what people are counted for that they do of themselves.
var ofThemselves = map[string]bool{"surrendered": true, "protesters": true}

// countsAmong reports a number of those told, or of a part or body of them: "40 fighters", "five of the eight", "a column of 44".
func (r *reader) countsAmong(q text.Quantity, tokens []int) bool {
	first, _ := r.d.TokensIn(q.Number)
	return slices.ContainsFunc(tokens, func(i int) bool {
		if part := r.partitive(i); part >= 0 && part == q.Head {
			return first == i
		}
		return i == q.Head || r.d.Arcs[q.Head].Head == i && r.d.Arcs[q.Head].Relation == "nmod" && r.d.Preposition(q.Head) == "of" && lexicon.Is("body of people", r.d.Lemma(i))
	})
}

// countsThings are deeds done to things in numbers, or with them.
var countsThings = map[string]bool{"attack": true, "bombing": true, "shooting": true, "airstrike": true, "siege": true, "raid": true, "territorial_change": true}

// countedThings are the things that the objects of a deed count, by their noun: "retook three villages", "five rockets were
// fired", "won back a third of the land".
func (r *reader) countedThings(p text.Predicate) []ledger.Count {
	var out []ledger.Count
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		share := q.Kind == "percent" || q.Kind == "fraction"
		if q.What != "" && q.What != "destroyed" || q.Kind != "cardinal" && !share || q.Head < 0 || r.is("person", q.Head) || r.is("time unit", q.Head) {
			continue
		}
		if slices.Contains(p.Objects, q.Head) && (q.Low != nil || q.High != nil) {
			out = append(out, count(q, strings.ToLower(r.d.Word(q.Head))))
		}
	}
	return out
}

// exactly is a number that a report tells without a number word, at the words that tell it.
func exactly(what string, n float64, s text.Span) ledger.Count {
	return ledger.Count{What: what, Low: &n, High: &n, Bound: "exactly", Start: s.Start, End: s.End}
}

// single is the one that an article counts: "shot dead a suspected militant" killed one.
func (r *reader) single(p text.Predicate) []ledger.Count {
	d := r.d
	h, ok := lexicon.FindHarm("verb", p.Lemma)
	if p.Noun || !ok || h.Who != "object" || !toll[h.What] || len(p.Objects) != 1 {
		return nil
	}
	o := p.Objects[0]
	first, last := r.wholeGroup(o)
	lemma := strings.ToLower(d.Word(o))
	article := strings.ToLower(d.Word(first))
	if article != "a" && article != "an" || d.Tags[o].Penn == "NNS" || !lexicon.Is("person", lemma) || lexicon.Is("counted", lemma) || lexicon.Is("collective", lemma) || first+1 >= last {
		return nil
	}
	return []ledger.Count{exactly(h.What, 1, d.SpanOf(first, first+1))}
}

// singleThings are the things that articles count among what was seized: "two bombs and a rifle". An amount is no number.
func (r *reader) singleThings(p text.Predicate) []ledger.Count {
	var out []ledger.Count
	for _, o := range p.Objects {
		det, _ := r.wholeGroup(o)
		if plural(r.d, o) || lexicon.Is("amount", r.d.Lemma(o)) {
			continue
		}
		if w := strings.ToLower(r.d.Word(det)); w == "a" || w == "an" {
			out = append(out, exactly("seized", 1, r.d.Tokens[det].Span))
		}
	}
	return out
}

// wholeGroup is the noun group of token i, or of the name before it that a parser hung it on ("a North
// Quay militant"). It begins with its article.
func (r *reader) wholeGroup(i int) (first, last int) {
	d := r.d
	first, last = d.GroupTokens(i)
	if h := d.Arcs[i].Head; i > 0 && d.Tags[i-1].Universal == "PROPN" && (h == i-1 || d.Tags[i].Universal != "NOUN" && h == d.Arcs[i-1].Head) {
		f, l := d.GroupTokens(i - 1)
		first, last = min(f, first), max(l, last)
	}
	for k := first; k < i; k++ {
		if d.Tags[k].Universal == "DET" && k > first && d.Tags[k-1].Universal == "ADJ" {
			return k, last
		}
	}
	return first, last
}

// wholes drops the parts of a breakdown: of "12 people, seven women and five men" the twelve stay.
func wholes(counts []ledger.Count) []ledger.Count {
	for i, c := range counts {
		sum := 0.0
		parts := map[int]bool{}
		for k := i + 1; k < len(counts); k++ {
			if counts[k].What == c.What && counts[k].Low != nil {
				sum += *counts[k].Low
				parts[k] = true
			}
		}
		if c.Low == nil || len(parts) < 2 || sum != *c.Low {
			continue
		}
		var out []ledger.Count
		for k, x := range counts {
			if !parts[k] {
				out = append(out, x)
			}
		}
		return out
	}
	return counts
}

func count(q text.Quantity, what string) ledger.Count {
	return ledger.Count{What: what, Low: q.Low, High: q.High, Bound: q.Bound, Start: q.Start, End: q.End}
}

// families are event types that a kind of count belongs to.
type families []string

var (
	violence = families{"attack", "bombing", "shooting", "airstrike", "clash", "siege", "raid", "demonstration", "kidnapping", "foiled_plot", "other", "territorial_change"}
	custody  = families{"arrest", "raid", "foiled_plot", "demonstration", "trial", "sentence", "seizure"}
	courts   = families{"arrest", "trial", "sentence"}
	finds    = families{"seizure", "raid", "arrest", "foiled_plot"}
)

// counted says which events a count can belong to: an attack arrests nobody.
var counted = map[string]families{
	"killed": violence, "wounded": violence, "missing": violence, "displaced": violence, "destroyed": violence,
	"kidnapped": append(families{"kidnapping"}, violence...), "arrested": custody, "charged": courts, "sentenced": courts, "acquitted": courts,
	"deported": {"extradition"}, "freed": {"other", "kidnapping", "raid"}, "seized": finds, "raided": finds,
	"protesters": {"demonstration"}, "returned": {"return_from_conflict"}, "travelled": {"travel_to_conflict"}, "fighters": {"travel_to_conflict", "return_from_conflict"}, "surrendered": {"other"}, "escaped": {"other"},
}
