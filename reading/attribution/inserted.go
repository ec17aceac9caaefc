package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// inserted is the sentence that a reporting clause is put behind or into: what stands before its
// comma, and what goes on behind it.
func (f *finder) inserted(verb int, source text.Hop) []text.Span {
	d := f.d
	s := d.SentenceOf(verb)
	from, to := f.reportingClause(verb, source)
	if from <= s.First+1 || !dash[d.Word(from-1)] || d.Tags[verb].Penn == "VBG" || f.takesObject(verb) || f.ofRelative(verb) || !(f.closes(to-1, s) || to == s.Last) {
		return nil
	}
	before := f.span(f.pastContrast(f.statementStart(s, from-1), from-1), from-1)
	end := f.adjunctsEnd(to, s.Last)
	out := []text.Span{before}
	if end+2 < s.Last && dash[d.Word(end)] && f.goesOn(end+1, s.First, from) && !f.closesWith(source, end+1, s) {
		return append(out, f.span(end+1, s.Last))
	}
	if f.setting(before) {
		return nil
	}
	return out
}

// closesWith reports the name of a source behind a comma at the end of a sentence: "…, said its spokesman in Sarn, | Ana Rovik."
func (f *finder) closesWith(source text.Hop, first int, s text.Sentence) bool {
	a := f.d.ActorAt(first)
	return a >= 0 && f.d.ActorAt(s.Last-2) == a && (source.Actor == a || f.d.Actors[a].Kind == "person")
}

// takesObject reports a verb whose object stands behind it and is nobody it is told to: what is said is no statement before it
// ("The group's lawyer, Ana Rovik, rejected the charges").
func (f *finder) takesObject(verb int) bool {
	o := f.d.Child(verb, "obj")
	return o > verb && !speech.Is("addressed", f.d.Lemma(verb)) && len(text.Within(f.d.Times, f.d.Tokens[o].Span)) == 0
}

// ofRelative reports a verb whose subject is a relative pronoun ("who briefed reporters").
func (f *finder) ofRelative(verb int) bool {
	s := f.d.Child(verb, "nsubj")
	return f.d.Arcs[verb].Relation == "acl:relcl" && s >= 0 && strings.HasPrefix(f.d.Tags[s].Penn, "W")
}

// setting reports words that only tell where, when or how something is said: "In a letter to the mayor, the guild …",
// "Asked about the road, the mayor …". They open with what opens no statement, and state nothing themselves.
func (f *finder) setting(before text.Span) bool {
	d := f.d
	first, last := d.TokensIn(before)
	if first >= last || !opensSetting(d, first) {
		return false
	}
	for i := first; i < last; i++ {
		if f.inQuote(i) >= 0 || statesOutright(d, i, first, last) {
			return false
		}
	}
	return true
}

// pastContrast is where a statement begins behind what it is set against: "Contrary to what the owner has said, | the fire began in
// a pump". What others said is no part of it.
func (f *finder) pastContrast(first, end int) int {
	d := f.d
	if end-first < 5 || !speech.Is("contrasting", lower(d.Word(first))) {
		return first
	}
	for i := first + 1; i+2 < end; i++ {
		if d.Word(i) == "," && f.inQuote(i) < 0 {
			return i + 1
		}
	}
	return first
}

func opensSetting(d *text.Document, i int) bool {
	switch d.Tags[i].Universal {
	case "ADP", "ADV", "SCONJ":
		return true
	}
	return participle(d, i)
}

// statesOutright reports a finite verb among tokens [first, last) whose clause is no part of another there.
func statesOutright(d *text.Document, i, first, last int) bool {
	if u := d.Tags[i].Universal; u != "VERB" && u != "AUX" || participle(d, i) || d.Tags[i].Penn == "VB" {
		return false
	}
	for steps := 0; i >= first && i < last && steps < 20; i, steps = d.Arcs[i].Head, steps+1 {
		switch d.Arcs[i].Relation {
		case "advcl", "acl", "acl:relcl":
			return false
		case "ccomp": // of the reporting verb itself, it is the statement
			if h := d.Arcs[i].Head; h >= first && h < last {
				return false
			}
		}
	}
	return true
}

var dash = map[string]bool{",": true, "-": true, "—": true, "–": true, "--": true}

// adjunctsEnd passes over a listener, a day or a place behind a reporting clause, up to the next mark.
func (f *finder) adjunctsEnd(to, last int) int {
	for to < last && f.d.Tags[to].Universal != "PUNCT" && !opener[f.d.Word(to)] {
		to++
	}
	return to
}

// statementStart is where the statement before token end begins: behind a semicolon, or behind the
// comma and conjunction that close what another cue handed over.
func (f *finder) statementStart(s text.Sentence, end int) int {
	d := f.d
	first, cue := s.First, -1
	for i := s.First; i < end; i++ {
		switch w := lower(d.Word(i)); {
		case w == ";" || w == ":":
			first, cue = i+1, -1
		case isCueAt(d, i) && !f.nobodys(i) && !listing(d, i) || i+1 < end && w == "according":
			cue = i
		case cue >= 0 && i > cue+1 && (w == "and" || w == "but" || w == "while") && d.Word(i-1) == ",":
			first, cue = i+1, -1
		}
	}
	return first
}

// listing reports a participle that only adds to what is told: "six people, | including a guard".
func listing(d *text.Document, i int) bool {
	cue, _ := speech.Find("verb", d.Lemma(i))
	return cue.Frame == "document" && d.Tags[i].Penn == "VBG"
}

// nobodys reports a cue in the passive that tells no source ("are known to have died"): what it hands over somebody else may close.
func (f *finder) nobodys(i int) bool {
	_, passive := speech.Find("passive", f.d.Lemma(i))
	return passive && f.d.Child(i, "aux:pass") >= 0 && f.d.Child(i, "obl:agent") < 0
}

// comment reports words behind a reporting clause by which the report itself sizes up what was said: "…, the ministry said,
// in the latest sign of …", "…, two sources said, the worst loss since May".
func (f *finder) comment(i int) bool {
	d := f.d
	last := d.SentenceOf(i).Last
	if i+2 < last && lower(d.Word(i)) == "in" && lower(d.Word(i+1)) == "the" && lower(d.Word(i+2)) == "latest" {
		return true
	}
	return d.Tags[i].Universal == "DET" && !f.finiteIn(i, last)
}

// finiteIn reports a finite verb or auxiliary among tokens [first, last) outside relative clauses.
func (f *finder) finiteIn(first, last int) bool {
	for i := first; i < last; i++ {
		if statesOutright(f.d, i, first, last) {
			return true
		}
	}
	return false
}

// goesOn reports that the words from token i are the same statement as those before the insertion: no
// new sentence behind a conjunction, no participle, no relative clause.
func (f *finder) goesOn(i, first, before int) bool {
	d := f.d
	switch d.Tags[i].Penn {
	case "VBG", "VBN", "WDT", "WP", "WRB", "CC":
		return false
	}
	if f.inQuote(i) >= 0 {
		return false
	}
	switch lower(d.Word(i)) {
	case "while", "as", "although", "though", "citing", "according", "who", "which", "when", "where", "without":
		return false
	}
	return !f.comment(i)
}
