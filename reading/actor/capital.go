package actor

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// capitals tells of each capital that says something that it stands for its country's government: "Odde denies it".
func (f *finder) capitals() {
	for a, x := range f.actors {
		if x.Kind == "city" && f.speaks(x) {
			if code := f.capitalOf(x); code != "" {
				f.actors[a].Body = &text.Body{Function: "government", Country: code, Basis: "inferred"}
			}
		}
	}
}

// speaks reports an actor that is the subject of a reporting verb.
func (f *finder) speaks(x text.Actor) bool {
	d := f.d
	for _, m := range x.Mentions[:min(wordings, len(x.Mentions))] {
		if h := d.Arcs[m.Head].Head; h >= 0 && d.Arcs[m.Head].Relation == "nsubj" && d.Tags[h].Universal == "VERB" {
			if _, ok := speech.Find("verb", d.Lemma(h)); ok {
				return true
			}
		}
	}
	return false
}

// capitalOf is the country whose capital a town on the map is, "" for none.
func (f *finder) capitalOf(x text.Actor) string {
	for _, m := range x.Mentions[:min(wordings, len(x.Mentions))] {
		p := f.atPlace[m.Head]
		if p == nil || p.Location.GeoName == "" {
			continue
		}
		n, ok := gazetteer.Country(p.Location.CountryCode)
		if ok && strings.EqualFold(n.Capital, p.Location.Name) {
			return n.Code
		}
		return ""
	}
	return ""
}
