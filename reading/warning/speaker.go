package warning

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// official reports a subject that issues warnings: a state body, a country, or a body's page.
func (r *reader) official(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if a := r.d.ActorHeaded(s); a >= 0 {
			switch r.d.Actors[a].Kind {
			case "agency", "country":
				return true
			case "organization":
				return true
			case "person":
				if r.titled(s) {
					return true
				}
			}
		}
		if speech.Role(r.d.Lemma(s)) == "official" || r.office(s) || r.noticeOf(s) >= 0 || r.sender(s) >= 0 {
			return true
		}
	}
	return false
}

// titled reports a person named with an office that guards a place: "Mayor Rovik ordered residents to leave"; not "Mr. Rovik".
func (r *reader) titled(i int) bool {
	for _, c := range r.d.Children(i) {
		if c < i && r.office(c) && !lexicon.Is("statesman", r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// state reports a state or one of its bodies.
func (r *reader) state(i int) bool {
	if a := r.d.ActorHeaded(i); a >= 0 && r.d.Actors[a].Kind != "venue" {
		return r.d.Actors[a].Kind == "agency" || r.d.Actors[a].Kind == "country"
	}
	return speech.Role(strings.ToLower(r.d.Lemma(i))) == "official" || r.office(i)
}

// office reports a noun for an office, of one word or two: "embassy", "fire brigade".
func (r *reader) office(i int) bool {
	l := strings.ToLower(r.d.Lemma(i))
	return lexicon.Is("office", l) || i > 0 && lexicon.Is("office", strings.ToLower(r.d.Word(i-1))+" "+l)
}

// fights reports fighters: to warn them is to threaten them.
func (r *reader) fights(i int) bool {
	l := r.d.Lemma(i)
	a := r.d.ActorHeaded(i)
	return event.Is("attacker", l) || event.Is("fighter", l) || a >= 0 && r.d.Actors[a].Kind == "armed_group"
}

func (r *reader) people(i int) bool {
	if r.fights(i) {
		return false
	}
	if a := r.d.ActorHeaded(i); a >= 0 && (r.d.Actors[a].Kind == "nationality" || r.d.Actors[a].Kind == "population_group") {
		return true
	}
	return lexicon.Is("people", strings.ToLower(r.d.Lemma(i))) || r.d.Tags[i].Penn == "NNPS" && strings.HasSuffix(r.d.Word(i), "ans")
}
