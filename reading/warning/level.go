package warning

import (
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// evacuated is where the words for a measure end: "evacuation of five villages".
func (r *reader) evacuated(o int) int {
	for _, c := range r.d.Children(o) {
		if r.d.Preposition(c) == "of" && c > o {
			_, last := r.d.TokensIn(r.d.NounGroup(c))
			return max(o+1, last)
		}
	}
	return o + 1
}

// named takes what a warning is of from its kind where nothing else tells it: "a flood warning".
func (r *reader) named(w *ledger.Warning, notice int) {
	first, last := r.d.GroupTokens(notice)
	for i := first; i < last && w.About == ""; i++ {
		if i != notice && r.perilous(i) {
			w.About = trimArticle(r.d.Words(r.d.SpanOf(first, last)))
		}
	}
}

// levelWords is how far behind a level its new value is told.
const levelWords = 16

// toLevel is a level or a notice with what it is moved to: "travel advice for the city to “do not travel”".
func (r *reader) toLevel(o int) string {
	d := r.d
	first, last := d.GroupTokens(o)
	for i := last; i < len(d.Tokens) && i < last+levelWords && d.SentenceIndex(i) == d.SentenceIndex(o); i++ {
		if strings.Contains(".,;", d.Word(i)) || d.Word(i) == ":" && !r.numbered(i-1) {
			break
		}
		if r.goesOnToSay(i, o) || r.nextClause(i) {
			break
		}
		if w := strings.ToLower(d.Word(i)); w == "after" || w == "following" || w == "because" || text.Touching(d.Times, d.Tokens[i].Span) >= 0 {
			if p := strings.ToLower(d.Word(last - 1)); p == "on" || p == "in" {
				last--
			}
			break
		}
		last = i + 1
	}
	return d.Words(d.SpanOf(first, last))
}

// numbered reports a level told by its number, behind which its name stands: "Level 3: Reconsider travel".
func (r *reader) numbered(i int) bool {
	return i > 0 && r.d.Tags[i].Universal == "NUM" && strings.EqualFold(r.d.Word(i-1), "level")
}

// standsAt is a notice with the level that it is told to stand at: "travel advice for Sarn remains at orange"; "" for none.
func (r *reader) standsAt(p text.Predicate) string {
	o := r.oblique(p, "at")
	if o < p.Head || len(p.Subjects) == 0 || text.Touching(r.d.Times, r.d.Tokens[o].Span) >= 0 || text.Touching(r.d.Places, r.d.Tokens[o].Span) >= 0 {
		return ""
	}
	first, _ := r.d.GroupTokens(p.Subjects[0])
	_, last := r.d.TokensIn(r.d.NounGroup(o))
	return trimArticle(r.d.Words(r.d.SpanOf(first, last)))
}

// nextClause reports an "and" behind which another does something: "upgraded its advisory and Veldora kept its own".
func (r *reader) nextClause(i int) bool {
	d := r.d
	if !strings.EqualFold(d.Word(i), "and") && !strings.EqualFold(d.Word(i), "while") && !strings.EqualFold(d.Word(i), "but") || i+2 >= len(d.Tokens) {
		return false
	}
	for k := i + 1; k < min(len(d.Tokens), i+4); k++ {
		if t := d.Tags[k].Penn; t == "VBD" || t == "VBZ" {
			return k > i+1
		}
	}
	return false
}
