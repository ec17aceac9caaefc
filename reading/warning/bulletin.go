package warning

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/ledger"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// bulletin reads a report that is itself a warning: its publisher is a public body, and its title says so. What the
// body warns of in its own text belongs to it.
func (r *reader) bulletin() {
	d := r.d
	span, issuer := r.heading(), r.publisher()
	if issuer != "" && span.Empty() {
		r.ownAdvice(issuer)
	}
	if issuer == "" || span.Empty() {
		return
	}
	if len(r.found) > 0 && strings.EqualFold(r.found[0].Issuer, issuer) {
		return
	}
	called := d.Words(span)
	if span = r.firstTold(span); span.Empty() {
		return
	}
	w := ledger.Warning{ID: ledger.SpanID("w", r.report, span.Start, span.End), Issuer: issuer,
		Evidence: ledger.Evidence{Start: span.Start, End: span.End, Quote: d.Words(span), By: "warning.bulletin"}}
	if w.About = r.calledAbout(called); w.About != "" {
		if land, ok := gazetteer.CountryNamed(w.About); ok { // "Travel advice: Kestria" in a line that is furniture
			w.About, w.Place = "", land.Name
		}
	}
	r.fields(&w)
	others := r.takeOwn(&w)
	for _, s := range d.Sentences {
		if !d.InFurniture(s.Span) {
			r.bulletinSentence(&w, s)
		}
	}
	if w.About == "" && len(w.Mentions) > 0 {
		w.About = strings.TrimRight(w.Mentions[0].Text, ".")
	}
	if day := d.Masthead.Published.Value; w.ValidFrom < day && len(day) == len("2006-01-02") {
		w.ValidFrom = day // a bulletin holds from when it is out
	}
	r.found = append([]ledger.Warning{w}, others...)
}

// headingLines is how many lines of a page may stand above the one that calls it an alert.
const headingLines = 6

// heading is the line that calls a page a warning: its title, or a line of its head where the page has a title of another kind
// or none.
func (r *reader) heading() text.Span {
	d := r.d
	if warnsBy(d.Words(d.Masthead.Title)) {
		return d.Masthead.Title
	}
	lines := text.Lines(d.Text)
	for _, line := range lines[:min(len(lines), headingLines)] {
		for _, f := range d.Furniture {
			if f.Kind == "subheading" && f.Span == line && warnsBy(d.Words(line)) {
				return line
			}
		}
	}
	return text.Span{}
}

// firstTold is the words that a bulletin stands on: its title, or, where the line that calls it an alert is furniture, from which nothing
// is read, the first sentence that tells why or what to do.
func (r *reader) firstTold(heading text.Span) text.Span {
	if !r.d.InFurniture(heading) {
		return heading
	}
	first := text.Span{}
	for _, s := range r.d.Sentences {
		if s.Start < heading.End || r.d.InFurniture(s.Span) || s.Headline {
			continue
		}
		if r.learned(s) || r.advises(s) || r.avoidsIn(s) {
			return s.Span
		}
		if first.Empty() {
			first = s.Span
		}
	}
	return first
}

// publisher is the public body that a bulletin is by: the publisher of the report, or the body that a title with no verb
// names ("Demonstration Alert: Veldoran Embassy Sarn"); "" for none.
func (r *reader) publisher() string {
	d := r.d
	if p := d.Masthead.Publisher; p != "" {
		if e, known := actor.ByName(p); page.NamesBody(p) || known && e.Kind == "agency" {
			return p
		}
		return ""
	}
	title := d.Masthead.Title
	first, last := d.TokensIn(title)
	for i := first; i < last; i++ {
		if strings.HasPrefix(d.Tags[i].Penn, "VBD") || strings.HasPrefix(d.Tags[i].Penn, "VBZ") {
			return ""
		}
	}
	if by := r.headed(); by != "" {
		return by
	}
	if !hasFields(d) {
		return ""
	}
	words, _, _ := strings.Cut(d.Words(title), "(")
	for _, part := range strings.FieldsFunc(words, func(c rune) bool { return strings.ContainsRune(":–—|;", c) }) {
		if part = strings.TrimSpace(part); page.NamesBody(part) && !warnsBy(part) {
			return part
		}
	}
	return ""
}

// hasFields reports a page with fields, such as "Location:", as bulletins have them and stories do not.
func hasFields(d *text.Document) bool {
	for _, f := range d.Furniture {
		if f.Kind == "field" {
			return true
		}
	}
	return false
}

// warnsBy reports a title that calls what follows a warning: "Security alert: …", "Travel advice".
func warnsBy(title string) bool {
	words := strings.Fields(strings.ToLower(strings.NewReplacer(":", " ", ",", " ", "–", " ", "—", " ", "-", " ").Replace(title)))
	for i, w := range words {
		if lexicon.Is("bulletin", w) || i+1 < len(words) && lexicon.Is("bulletin", w+" "+words[i+1]) {
			return true
		}
	}
	return false
}

// calledAbout is what a title says behind its colon, unless it is a mere place ("Travel advice: Kestria").
func (r *reader) calledAbout(title string) string {
	kind, about, _ := strings.Cut(title, ":")
	if strings.HasPrefix(strings.ToLower(kind), "level ") {
		return title // "Level 4: Do not travel"
	}
	about = strings.TrimSpace(about)
	for _, p := range r.d.Places {
		if r.d.Words(p.Span) == about {
			return ""
		}
	}
	if page.NamesBody(about) && strings.HasPrefix(strings.ToLower(about), strings.ToLower(r.publisher())) {
		return ""
	}
	return about
}

// bulletinSentence takes from a sentence what the bulletin still lacks, and notes it when it tells why or what to do.
func (r *reader) bulletinSentence(w *ledger.Warning, s text.Sentence) {
	if w.ValidHours == 0 && w.Validity == "" && !r.ofStaff(s) && !r.ofOthers(s, w.Issuer) {
		r.validity(w, s.Span, -1)
	}
	if w.Place == "" {
		r.place(w, s)
	}
	r.bids(w, s)
	if r.avoidsIn(s) {
		r.venues(w, s)
	}
	if w.Audience == "" && !r.ofStaff(s) {
		r.advised(w, s)
	}
	r.mention(w, s)
}

// ofOthers reports a sentence that tells what another body or group did: how long its measures last is not how long the bulletin holds.
func (r *reader) ofOthers(s text.Sentence, issuer string) bool {
	if r.some(s.First, s.Last, func(i int) bool { return lexicon.Is("regime", r.d.Lemma(i)) }) {
		return true
	}
	for _, p := range r.d.Predicates {
		if p.Head < s.First || p.Head >= s.Last || p.Noun || p.Tense != "past" {
			continue
		}
		for _, x := range p.Subjects {
			if a := r.d.ActorHeaded(x); a >= 0 && !oneOffice(issuer, r.d.Actors[a].Name) && !r.addressed(x) {
				return true
			}
		}
	}
	return false
}

// takeOwn gives the warnings of others, and lets what the body itself warns of in its text complete the bulletin.
func (r *reader) takeOwn(w *ledger.Warning) (others []ledger.Warning) {
	for _, x := range r.found {
		switch {
		case x.Issuer == "" && x.Audience != "" && x.ValidHours > 0:
			x.Issuer = w.Issuer // "employees have been told to stay away for 72 hours": an order of its own
			others = append(others, x)
		case (x.Issuer == "" || oneOffice(w.Issuer, x.Issuer)) && staffed(x.Audience):
			// what the staff does tells nothing of how long and to whom the bulletin holds; its sentence is noted with the others
		case x.Withdrawn && (x.Issuer == "" || oneOffice(w.Issuer, x.Issuer)):
			x.Issuer = w.Issuer // "the order of May 2 has been lifted": not this bulletin
			others = append(others, x)
		case x.Issuer == "" || oneOffice(w.Issuer, x.Issuer):
			complete(w, x)
			w.Mentions = w.Mentions[:len(w.Mentions)-1] // the sentence is noted with the others
		default:
			others = append(others, x)
		}
	}
	return others
}

// oneOffice reports a name of the publisher's: a part of it ("the Embassy"), or its initials ("FCDO").
func oneOffice(publisher, name string) bool {
	return strings.Contains(strings.ToLower(publisher), strings.ToLower(name)) || text.Initials(publisher) == strings.ToUpper(name) || sameOffice(publisher, name)
}
