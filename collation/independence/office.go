package independence

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/text"
)

// standing is what is known of an identity's part in bodies: those it speaks for, and what it is of a state.
type standing struct {
	bodies []string    // identities it speaks for
	office []text.Body // of states, which it speaks for
	self   []text.Body // of states, which it is

	offices []worded // by the words that stand beside its name
}

// standings are read once from all entities of the pile that tell of one.
func (j *Judge) standings() map[string]*standing {
	if j.stands != nil {
		return j.stands
	}
	j.stands = map[string]*standing{}
	for _, r := range j.pile.Readings {
		for _, e := range r.Entities {
			if who := j.pile.Who(r.Report.ID, e.ID); who != "" && (e.Office != nil || e.Body != nil || e.Kind == "country") {
				j.note(who, r.Report.ID, e)
			}
		}
	}
	return j.stands
}

// note keeps what an entity tells of its identity. A country that speaks is its government.
func (j *Judge) note(who, report string, e ledger.Entity) {
	s := j.stands[who]
	if s == nil {
		s = &standing{}
		j.stands[who] = s
	}
	if e.Body != nil {
		s.self = addBody(s.self, *e.Body)
	}
	if code, ok := strings.CutPrefix(e.Key, "country:"); ok {
		s.self = addBody(s.self, text.Body{Function: "government", Country: code})
	}
	if e.Office == nil {
		return
	}
	if b := j.pile.Who(report, e.Office.Entity); b != "" {
		s.bodies = append(s.bodies, b)
	}
	if r := j.pile.Report(report); e.Office.Start < e.Office.End && e.Office.End <= len(r.Text) && len(s.offices) < wordings {
		if w, ok := wordedOf(r.Text[e.Office.Start:e.Office.End]); ok {
			s.offices = append(s.offices, w)
		}
	}
	if e.Office.Body != nil {
		s.office = addBody(s.office, *e.Office.Body)
	}
}

// wordings is how many bodies of a state are kept of one identity.
const wordings = 4

func addBody(all []text.Body, b text.Body) []text.Body {
	for _, x := range all {
		if x.Function == b.Function && x.Country == b.Country && x.Area == b.Area {
			return all
		}
	}
	if len(all) < wordings {
		all = append(all, b)
	}
	return all
}

// speaks reports two roots of which one speaks for the other, or both speak for one body: a minister and the ministry, the
// spokesman and the chief of one police.
func (j *Judge) speaks(a, b Root) bool {
	if a.Identity != "" && a.Identity == b.Identity {
		return false
	}
	all := j.standings()
	x, y := all[a.Identity], all[b.Identity]
	return j.speaksFor(a, b, x, y) || j.speaksFor(b, a, y, x) || j.wordsMeet(a, b, x, y)
}

// speaksFor reports one of two roots, with their standings, that speaks for the other or is a part of it, by what each is known to do.
func (j *Judge) speaksFor(a, b Root, x, y *standing) bool {
	return x.meets(b.Identity, y) || j.forOneOf(x, y) || a.Identity == "" && y.does(j.functionOf(a.Name)) || x.ofState(y) || j.leads(a, b) || j.commands(a, b)
}

// commands reports a person who speaks for the police or the army, by an office or by the words beside the name, and a police or an army of
// which nothing else is known: "the provincial police chief, Brigadier Omar Sefu," and "Sarn police".
func (j *Judge) commands(a, b Root) bool {
	if j.pile.Kind(a.Identity) != "person" || j.pile.Kind(b.Identity) == "person" || b.Outlet || b.Unnamed {
		return false
	}
	of := j.circlesOf(b)
	if len(of) != 1 || of[0] != "police" && of[0] != "army" || j.standings()[b.Identity] != nil {
		return false
	}
	if s := j.standings()[a.Identity]; s != nil && len(s.bodies)+len(s.office) > 0 {
		return s.does(of[0])
	}
	return slices.ContainsFunc(a.beside, lexicon.Voice) && slices.Equal(inCircles(a.beside), of)
}

// leads reports a root named by a body and who speaks for it, of which the other is the body: "National Parks director Ana Rovik" and
// "the Department of National Parks".
func (j *Judge) leads(a, b Root) bool {
	words := strings.Fields(a.Name)
	at := slices.IndexFunc(words, func(w string) bool { return w == strings.ToLower(w) && actor.SpeaksFor(w) })
	return at > 0 && at+1 < len(words) && containsWords(j.words(b.Name), bare(strings.Join(words[:at], " ")))
}

// forOneOf reports one who speaks for a body that is the other by what both do: "the army's director of public relations" and "the military".
func (j *Judge) forOneOf(s, o *standing) bool {
	return s != nil && o != nil && slices.ContainsFunc(s.bodies, func(b string) bool {
		of := j.standings()[b]
		return of != nil && (meetAny(of.self, o.self) || meetAny(of.self, o.office))
	})
}

// meets reports one who speaks for the other, or for whom the other speaks.
func (s *standing) meets(other string, o *standing) bool {
	if s == nil {
		return false
	}
	for _, b := range s.bodies {
		if b == other || o != nil && slices.Contains(o.bodies, b) {
			return true
		}
	}
	return o != nil && (meetAny(s.office, o.self) || meetAny(s.office, o.office))
}

func meetAny(a, b []text.Body) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Function == y.Function && (x.Country == y.Country || x.Country == "" || y.Country == "") && (x.Area == y.Area || x.Area == "" || y.Area == "") {
				return true
			}
		}
	}
	return false
}

// does reports one who is a body of a function or speaks for it.
func (s *standing) does(function string) bool {
	if s == nil || function == "" {
		return false
	}
	is := func(b text.Body) bool { return b.Function == function }
	return slices.ContainsFunc(s.self, is) || slices.ContainsFunc(s.office, is)
}

// ofState reports a state's own voice, its government or "the authorities", and another of its bodies: what an army counts
// its government repeats.
func (s *standing) ofState(o *standing) bool {
	if s == nil || o == nil {
		return false
	}
	for _, state := range s.self {
		if state.Country == "" || state.Area != "" || state.Function != "government" && state.Function != "authorities" {
			continue
		}
		is := func(b text.Body) bool { return b.Country == state.Country && b.Area == "" }
		if slices.ContainsFunc(o.self, is) || slices.ContainsFunc(o.office, is) {
			return true
		}
	}
	return false
}

// functionOf is what the body of a state does for which one without a known name speaks ("a military spokesman",
// "Ostria's interior minister"), "" for others. An officer or an official may be anybody's source.
func (j *Judge) functionOf(name string) string {
	f, known := j.functions[name]
	if !known {
		f = functionOf(name)
		j.functions[name] = f
	}
	return f
}

func functionOf(name string) string {
	words := pile.Words(name)
	if len(words) == 0 {
		return ""
	}
	switch last := words[len(words)-1]; {
	case last == "officer" || last == "official" || !slices.ContainsFunc(words, actor.SpeaksFor):
		return ""
	}
	for k := range words {
		if o, ok := actor.SpokenFor(strings.Join(words[k:], " ")); ok {
			return o.Function
		}
	}
	return ""
}
