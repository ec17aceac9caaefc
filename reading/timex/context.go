package timex

import "sitrep/lexicon/en/number"

// countedNoun reports whether a plural noun for persons stands at i: "2015 fighters" counts.
func (r *reader) countedNoun(i int) bool {
	n := number.NounOf(r.at(i).Word)
	return n.Person && n.Plural && !r.at(i).Upper
}

// countedThing reports whether a plural of anything stands at i.
func (r *reader) countedThing(i int) bool {
	a := r.at(i)
	if a.Form != number.Letters || a.Upper {
		return false
	}
	return number.NounOf(a.Word).Plural || a.Token < len(r.d.Tags) && r.d.Tags[a.Token].Penn == "NNS"
}

// countedSoon is countedThing with one adjective between.
func (r *reader) countedSoon(i int) bool { return r.countedThing(i) || r.countedThing(i+1) }
