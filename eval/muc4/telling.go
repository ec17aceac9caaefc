package muc4

import (
	"slices"

	"sitrep/text"
)

// taking is what the network takes a token for in what a word tells.
type taking struct {
	telling int     // index into Document.Tellings
	role    string  // one of takingRoles
	chance  float64 // that the word tells of a happening and that the token takes part in it so
}

// takingRoles are the roles that tellings give.
var takingRoles = []string{"perpetrator", "agency", "actor", "victim", "target", "instrument"}

// faintTaking is the chance below which a part says nothing of its own, clearTaking that above which it is counted.
const faintTaking, clearTaking = 0.08, 0.2

// tieTellings notes which token takes part in which telling, and which tellings each sentence has. A telling is a word that tells of
// a happening as the network of the language judges it; it has learned that from ten thousand marked words of other reports, where the
// keys of the messages are few.
func (r *Report) tieTellings() {
	r.takings, r.told = map[int][]taking{}, map[int][]int{}
	for k, t := range r.d.Tellings {
		s := r.d.SentenceIndex(t.Token)
		r.told[s] = append(r.told[s], k)
		for _, x := range t.Takes {
			r.takings[x.Token] = append(r.takings[x.Token], taking{k, x.Role, float64(t.Chance) * float64(x.Chance)})
		}
	}
}

// takingsOf are the parts that a mention has in the tellings of its sentence, each once: of a name those of any of its words, of
// others those of the head word.
func (r *Report) takingsOf(m Mention) []taking {
	if m.Kind != "name" && m.Kind != "proper" {
		return r.takings[m.Head]
	}
	var out []taking
	for i := m.First; i < m.Last; i++ {
		for _, x := range r.takings[i] {
			at := slices.IndexFunc(out, func(o taking) bool { return o.telling == x.telling && o.role == x.role })
			if at < 0 {
				out = append(out, x)
			} else {
				out[at].chance = max(out[at].chance, x.chance)
			}
		}
	}
	return out
}

// takesPart are the parts of all likely mentions of an entity.
func (r *Report) takesPart(e int) (out []taking) {
	for _, i := range r.likely(e) {
		out = append(out, r.takingsOf(r.Mentions[i])...)
	}
	return out
}

// coreTakesPart are the parts of all targets and victims of an incident.
func (r *Report) coreTakesPart(in *incident) (out []taking) {
	for _, e := range in.core {
		out = append(out, r.takesPart(e)...)
	}
	return out
}

// surestRoles are the highest chances of each role.
func surestRoles(all []taking) (out [6]float64) {
	for _, x := range all {
		if k := slices.Index(takingRoles, x.role); k >= 0 {
			out[k] = max(out[k], x.chance)
		}
	}
	return out
}

// surestTold is how surely one of some tellings tells of a happening.
func (r *Report) surestTold(tellings []int) (best float64) {
	for _, k := range tellings {
		best = max(best, float64(r.d.Tellings[k].Chance))
	}
	return best
}

// newsIn is how surely a sentence tells news, and how surely background.
func (r *Report) newsIn(sentence int) (news, past float64) {
	for _, k := range r.told[sentence] {
		switch t := r.d.Tellings[k]; moodOf(t) {
		case newsMood:
			news = max(news, float64(t.Chance))
		case pastMood:
			past = max(past, float64(t.Chance))
		}
	}
	return news, past
}

// How a telling is told, as the judgements see it.
const (
	newsMood = iota
	pastMood
	undoneMood // planned, foiled, threatened
	openMood   // denied, alleged
	moodCount
)

func moodOf(t text.Telling) int {
	switch t.Mood {
	case "news", "ongoing":
		return newsMood
	case "past":
		return pastMood
	case "planned", "foiled", "threatened":
		return undoneMood
	}
	return openMood
}

// deeds are the types of tellings by what they are for the task; the others are words.
var deeds = map[string]string{"attack": "attack", "shooting": "attack", "airstrike": "attack", "clash": "clash", "siege": "clash", "bombing": "bombing",
	"kidnapping": "kidnapping", "foiled_plot": "plot", "warning": "plot", "arrest": "law", "raid": "law", "seizure": "law", "trial": "law", "sentence": "law",
	"extradition": "law"}

var deedNames = []string{"attack", "clash", "bombing", "kidnapping", "plot", "law", "word"}

func deedOf(t text.Telling) string {
	if d, ok := deeds[t.Kind]; ok {
		return d
	}
	return "word"
}

// step names the chance of a part in steps.
func step(p float64) string {
	for k, limit := range []float64{0.05, 0.12, 0.25, 0.45, 0.65, 0.8, 0.92} {
		if p < limit {
			return "abcdefg"[k : k+1]
		}
	}
	return "h"
}
