package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// states tells of each body of a state what it does and whose it is, so that reports which call it by other words can
// be told to mean one: by its name, else by the one body of its kind that the report names in full, else by the country
// that the report is about.
func (f *finder) states() {
	f.atPlace = f.placesByToken()
	home := f.home()
	reach := make([]string, len(f.actors))
	for a := range f.actors {
		f.actors[a].Body, reach[a] = f.bodyOf(a)
	}
	f.hosts(home)
	told := f.toldBodies()
	for a := range f.actors {
		if b := f.actors[a].Body; b != nil {
			f.seatOf(b, reach[a], f.meant(a, told, home), home)
		}
	}
	f.told, f.atHome = told, home
}

// wordings is how many mentions of a body are looked at for what it does and whose it is.
const wordings = 20

// bodyOf is what the names of an actor tell of a state's body: nil for none.
func (f *finder) bodyOf(a int) (*text.Body, string) {
	x := f.actors[a]
	if x.Kind != "agency" && x.Kind != "organization" {
		return nil, ""
	}
	var name bodyName
	var office actor.Office
	listed, _ := actor.ByKey(x.ID)
	for _, m := range x.Mentions[:min(wordings, len(x.Mentions))] {
		if m.Pronoun || m.Nominal {
			continue
		}
		n := f.parse(m)
		if o, ok := actor.OfficeOf(n.words); ok && office.Function == "" {
			office = o
		}
		name.add(n)
	}
	if office.Function == "" {
		office, _ = actor.OfficeOf(strings.ToLower(listed.Name))
	}
	if office.Function == "" {
		return nil, ""
	}
	if listed.Country != "" {
		name.countries = []string{listed.Country}
	}
	return name.body(office), office.Reach
}

// bodyName is a body's name taken apart: the words for what it does, the countries and the place it names.
type bodyName struct {
	words     string
	countries []string
	area      string
}

func (n *bodyName) add(m bodyName) {
	if len(n.countries) == 0 {
		n.countries = m.countries
	}
	if n.area == "" {
		n.area = m.area
	}
}

// body is what a name tells once it is known what the body does.
func (n *bodyName) body(o actor.Office) *text.Body {
	b := &text.Body{Function: o.Function, Basis: "text"}
	switch {
	case o.Reach == "post" && len(n.countries) > 0:
		b.Function += " of " + n.countries[0]
		b.Country = n.countries[len(n.countries)-1]
		if b.Country == n.countries[0] {
			b.Country = ""
		}
	case len(n.countries) > 0:
		b.Country = n.countries[0]
	}
	if o.Reach == "local" {
		b.Area = n.area
	}
	return b
}

// parse takes the name of a mention apart.
func (f *finder) parse(m text.Mention) bodyName {
	d := f.d
	first, last := d.TokensIn(m.Span)
	var n bodyName
	var words []string
	seat := false
	for i := first; i < last; i++ {
		w := strings.ToLower(strings.ReplaceAll(d.Word(i), "’", "'"))
		switch {
		case i+1 < last && f.countryOfTwo(i) != "":
			n.countries = append(n.countries, f.countryOfTwo(i))
			seat, i = true, i+1
			continue
		case f.seatWord(i, &n):
			seat = true
			continue
		case w == "'s" || w == "'":
			if k := len(words) - 1; k >= 0 && !seat {
				words[k] += w
			}
			continue
		case seat && administrative(w) || actor.Passing(w):
		default:
			words = append(words, w)
		}
		seat = false
	}
	n.words = trimOf(strings.Join(words, " "))
	return n
}

// trimOf takes what is left of "… of the Republic of Ostria" off a name.
func trimOf(words string) string {
	for _, rest := range []string{" of", " in", " at", " '"} {
		if strings.HasSuffix(words, rest) {
			return trimOf(strings.TrimSuffix(words, rest))
		}
	}
	return words
}

// administrative reports a noun for a division of a country ("Sarn State police").
func administrative(word string) bool {
	kind := actor.NounKind(word)
	return kind == "region" || kind == "city"
}

// seatWord reports a word that tells whose a body is, and notes the country or the place.
func (f *finder) seatWord(i int, n *bodyName) bool {
	if code := f.countryTold(i); code != "" {
		n.countries = append(n.countries, code)
		return true
	}
	p := f.atPlace[i]
	if p == nil {
		return false
	}
	if code := p.Location.CountryCode; code != "" && (len(n.countries) == 0 || n.countries[len(n.countries)-1] != code) {
		n.countries = append(n.countries, code)
	}
	if p.Location.Precision != "country" && n.area == "" {
		n.area = areaOf(p, f.d.Words(p.Span))
	}
	return true
}

func areaOf(p *text.Place, words string) string {
	if p.Location.Name != "" {
		return p.Location.Name
	}
	return words
}

// placesByToken are the places and names of places that cover each token.
func (f *finder) placesByToken() map[int]*text.Place {
	out := map[int]*text.Place{}
	for _, layer := range [][]text.Place{f.d.Toponyms, f.d.Places} {
		for k := range layer {
			if layer[k].Kind == "venue" {
				continue // "the embassy" is where it acts, and no part of whose it is
			}
			first, last := f.d.TokensIn(layer[k].Span)
			for i := first; i < last; i++ {
				out[i] = &layer[k]
			}
		}
	}
	return out
}
