package tension

import (
	"sitrep/collation/independence"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// selfTold are the perpetrators of an incident by their own word: "the group said it had fired".
func (f *finder) selfTold(in *ledger.Incident) []ledger.Value {
	var out []ledger.Value
	for _, v := range valuesOf(in, "perpetrator") {
		who := f.identity(v)
		for k, e := range v.Evidence {
			if root := f.roots.Root(independence.Voice{Report: e.Report, Chain: v.Chains[k]}); who != "" && root.Identity == who && f.pile.Kind(who) == "armed_group" {
				out = append(out, f.inFull(ledger.Value{Attribute: v.Attribute, Text: f.pile.Name(who), Evidence: []ledger.Evidence{e}, Chains: []ledger.Chain{v.Chains[k]}}))
			}
		}
	}
	return out
}

// accounts are all who are held responsible for an incident: by statements, and as those who acted in the
// events that tell it. Nobody is held responsible by himself, nor as one of a people.
func (f *finder) accounts(in *ledger.Incident) []account {
	out := append([]account{}, f.blames[in.ID]...)
	attributes := []string{"perpetrator"}
	if _, kin := lexicon.Family(in.Type); kin == "violence" && in.Type != "siege" && in.Type != "clash" {
		attributes = append(attributes, "agency")
	}
	for _, attribute := range attributes {
		for _, v := range valuesOf(in, attribute) {
			who := f.identity(v)
			if who == "" || !partyKinds[f.pile.Kind(who)] && f.countries[who] == "" || ofAPeople(v.Text) {
				continue
			}
			for k, e := range v.Evidence {
				if speaker := f.roots.Root(independence.Voice{Report: e.Report, Chain: v.Chains[k]}); speaker.Identity != who {
					out = append(out, account{who, f.countries[who], f.pile.Name(who), speaker, e, v.Chains[k], false})
				}
			}
		}
	}
	return out
}
