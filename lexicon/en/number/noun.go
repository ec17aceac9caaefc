package number

// Noun is what a noun does beside a number.
type Noun struct {
	Person bool // a person: "two guards"
	Thing  bool // something else that news counts: "two villages"
	Plural bool
	Label  bool // it is named by a number, not counted: "Highway 61"
}

var nouns = readNouns()

func readNouns() map[string]Noun {
	out := map[string]Noun{}
	for _, row := range Rows("nouns.tsv", nounRows, 4) {
		singular, plural, class := row[0], row[1], row[2]
		n := out[singular]
		n.Person, n.Thing, n.Label = n.Person || class == "person", n.Thing || class == "thing", n.Label || class == "label"
		out[singular] = n
		if plural != "" {
			n.Plural, n.Label = true, false
			out[plural] = n
		}
	}
	return out
}

// NounOf looks a lower-case noun up, in the singular or the plural.
func NounOf(word string) Noun { return nouns[word] }
