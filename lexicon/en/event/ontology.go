package event

import (
	"sync"

	"sitrep/lexicon"
)

// Ontology is an event type in the words of other ontologies; empty where one has no such event.
type Ontology struct {
	PLOVER string // type of the PLOVER manual
	CAMEO  string // code
	ACLED  string // event type/sub-event type
	MUC    string // incident type of MUC-4
	KAIROS string // type of WikiEvents
}

var ontologies = sync.OnceValue(func() map[[2]string]Ontology {
	out := map[[2]string]Ontology{}
	for _, r := range lexicon.Must("en/event/ontology.tsv", ontologyTable) {
		out[[2]string{r.Get("type"), r.Get("word")}] = Ontology{r.Get("plover"), r.Get("cameo"), r.Get("acled"), r.Get("muc"), r.Get("kairos")}
	}
	return out
})

// Mapped is an event type in other ontologies, by the lemma of its trigger where that tells more.
func Mapped(kind, lemma string) Ontology {
	if o, ok := ontologies()[[2]string{kind, lemma}]; ok {
		return o
	}
	return ontologies()[[2]string{kind, ""}]
}

// KAIROSTypes are the types of WikiEvents that ours map to, with those of deaths and injuries.
func KAIROSTypes() map[string]bool {
	out := map[string]bool{"Life.Die.Unspecified": true, "Life.Injure.Unspecified": true}
	for _, o := range ontologies() {
		if o.KAIROS != "" {
			out[o.KAIROS] = true
		}
	}
	return out
}
