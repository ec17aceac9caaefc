package actor

import (
	"sitrep/gazetteer"
	"sitrep/lexicon/en/event"
)

// regimes notes the rule of a person, a people or a country that is spoken of as one who acts: "the Orvek regime", "Orvek's
// brutal regime", and "the regime" behind it. No other stage takes it for who is meant; see text.Mention.
func (f *finder) regimes() {
	d := f.d
	last := -1
	for i := range d.Tokens {
		if f.taken[i] || d.Tags[i].Universal != "NOUN" || !event.Is("regime", d.Lemma(i)) || d.Silent(d.Tokens[i].Span) {
			continue
		}
		x := found{kind: "agency", rule: "actor.regime", first: f.ruler(i), last: i + 1, head: i, nominal: true, aside: true}
		if x.first >= 0 {
			last = f.regime(x, whose+d.Word(x.first))
		} else if x.first = definite(d, i); x.first >= 0 && x.first == i-1 && last >= 0 {
			f.mention(last, x)
		}
	}
}

// whose opens the key of a regime among the groups without a name.
const whose = "the rule of "

// regime adds a mention of a rule; one owner has one.
func (f *finder) regime(x found, key string) int {
	a, known := f.crowdOf[key]
	if known {
		f.mention(a, x)
		return a
	}
	x.name = nameOf(f.d, x.first, x.last)
	a = f.add(x)
	f.crowdOf[key] = a
	f.alias(a, f.d.Word(x.head))
	return a
}

// ruler is the first token of the name of who rules in the noun group of a rule, −1 for none: of a regime of sanctions no name
// tells whose it is.
func (f *finder) ruler(i int) int {
	d := f.d
	start, _ := d.GroupTokens(i)
	if start == i || d.Tags[i-1].Universal == "NOUN" {
		return -1
	}
	for k := start; k < i; k++ {
		if _, people := gazetteer.Demonym(d.Word(k)); people || d.Tags[k].Universal == "PROPN" && capital(d.Word(k)) {
			return k
		}
	}
	return -1
}
