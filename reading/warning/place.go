package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

func (r *reader) venues(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for i := s.First; i < s.Last; i++ {
		if r.isVenue(i) && !r.vague(i) && !strings.Contains(w.Issuer, d.Word(i)) && !r.ofIssuer(i) {
			w.Venues = addOnce(w.Venues, trimArticle(d.Words(d.NounGroup(i))))
		}
		if d.Lemma(i) == "place" && i+2 < s.Last && strings.EqualFold(d.Word(i+1), "of") && lexicon.Is("venue", "place of "+d.Lemma(i+2)) {
			w.Venues = addOnce(w.Venues, d.Words(d.SpanOf(i, i+3)))
		}
	}
}

// vague reports a crowd or an area without a name, which is no venue: "large crowds", "the surrounding area".
func (r *reader) vague(i int) bool {
	return lexicon.Is("assembly", r.d.Lemma(i)) && text.Touching(r.d.Names, r.d.NounGroup(i)) < 0 && text.Touching(r.d.Places, r.d.NounGroup(i)) < 0
}

// isDateline reports a place that opens its paragraph before a dash: "Sarn – The ministry …".
func (r *reader) isDateline(s text.Span) bool {
	_, last := r.d.TokensIn(s)
	return last < len(r.d.Tokens) && strings.ContainsAny(r.d.Word(last), "–—") && r.d.SentenceOf(last).Start == s.Start
}

// isVenue reports a noun for where people may be: "the market", "the concert hall", "crowded places"; not the market of
// "the market traders".
func (r *reader) isVenue(i int) bool {
	d := r.d
	if d.Tags[i].Universal != "NOUN" || d.Arcs[i].Relation == "compound" && d.Arcs[i].Head > i {
		return false
	}
	if lexicon.Is("venue", d.Lemma(i)) {
		return true
	}
	for _, c := range d.Children(i) {
		rel := d.Arcs[c].Relation
		if lexicon.Is("site", d.Lemma(i)) && (rel == "amod" || rel == "compound") && lexicon.Is("frequented", d.Lemma(c)) {
			return true
		}
		if rel == "compound" && c < i && lexicon.Is("venue", d.Lemma(c)) && lexicon.Is("site", d.Lemma(i)) {
			return true
		}
	}
	return false
}

// ofIssuer reports a token in the subject of a verb of warning or issuing, or in the source of what is said: the
// "embassies" of "the embassies of Veldora and Kestria issued alerts".
func (r *reader) ofIssuer(i int) bool {
	d := r.d
	for up, steps := i, 0; up >= 0 && steps < 8; up, steps = d.Arcs[up].Head, steps+1 {
		if d.Arcs[up].Relation != "nsubj" || d.Arcs[up].Head < 0 {
			continue
		}
		if k, ok := r.at[d.Arcs[up].Head]; ok && (lexicon.Is("warn", d.Predicates[k].Lemma) || r.hands(d.Predicates[k]) >= 0 || lexicon.Is("echo", d.Predicates[k].Lemma)) {
			return true
		}
	}
	for _, k := range d.AttributionsNear(d.SentenceIndex(i)) {
		if a := d.Attributions[k]; a.Source.Contains(d.Tokens[i].Span) {
			return true
		}
	}
	return false
}

func trimArticle(s string) string {
	for _, a := range []string{"the ", "The ", "a ", "an ", "A ", "An "} {
		s = strings.TrimPrefix(s, a)
	}
	return s
}

// acts reports a place that stands for its government: the subject of a verb, or one joined to it.
func (r *reader) acts(s text.Span) bool {
	_, last := r.d.TokensIn(s)
	i := last - 1
	for steps := 0; i >= 0 && steps < 4 && r.d.Arcs[i].Relation == "conj"; steps++ {
		i = r.d.Arcs[i].Head
	}
	return i >= 0 && r.d.Arcs[i].Relation == "nsubj"
}

// placeAround gives a warning that names no place the one of the warning that it echoes or follows in the text, else
// where its issuer sits.
func (r *reader) placeAround() {
	for i := range r.found {
		w := &r.found[i]
		if w.Place == "" && i > 0 && (w.EchoOf != "" || strings.HasPrefix(w.Audience, "their ") || strings.HasPrefix(w.Audience, "its ")) {
			w.Place = r.found[i-1].Place
		}
		if w.Place == "" {
			w.Place = r.seat(w.Issuer)
		}
	}
}

// seat is the place that an issuer's name ends in: Sarn of "Veldoran Embassy in Sarn".
func (r *reader) seat(issuer string) string {
	for _, p := range r.d.Places {
		name := r.d.Words(p.Span)
		if p.Kind != "demonym" && p.Kind != "venue" && (strings.HasSuffix(issuer, " in "+name) || strings.HasSuffix(issuer, "Embassy "+name)) {
			return p.Location.Name
		}
	}
	return ""
}
