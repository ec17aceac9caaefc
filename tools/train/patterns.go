package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"

	"sitrep/gazetteer"
	"sitrep/tools/train/corpus"
)

//go:embed names/patterns.txt
var patternFile string

// patterns make sentences of news with names that nobody bears, so that names are learned by how they stand.
type patterns struct {
	lines  []string
	person *corpus.Inventor
	places *corpus.Inventor
	real   map[string][]string // listed names, as some sentences should have them
}

// newPatterns takes the lists of names in whose manner names are made up: PER of persons, LOC of settlements.
func newPatterns(names map[string][]string) *patterns {
	return &patterns{lines(patternFile), corpus.NewInventor(names["PER"]), corpus.NewInventor(names["LOC"]), map[string][]string{
		"given": lines(givenNames), "family": lines(familyNames), "place": oneWord(names["LOC"]),
	}}
}

func oneWord(names []string) (out []string) {
	for _, n := range names {
		if !strings.ContainsAny(n, " -'") {
			out = append(out, n)
		}
	}
	return out
}

// sentences are n sentences made by chance.
func (p *patterns) sentences(n int, r *rand.Rand) (out []*corpus.Sentence) {
	for i := range n {
		s := p.sentence(p.lines[r.IntN(len(p.lines))], r)
		s.ID = fmt.Sprint("pattern-", i)
		out = append(out, s)
	}
	return out
}

var choice = regexp.MustCompile(`\(([^()]* ?\|[^()]*)\)`)

// sentence fills one pattern in: first the choices, then names and slots.
func (p *patterns) sentence(line string, r *rand.Rand) *corpus.Sentence {
	line = choice.ReplaceAllStringFunc(line, func(all string) string {
		options := strings.Split(all[1:len(all)-1], "|")
		return options[r.IntN(len(options))]
	})
	s, tag := &corpus.Sentence{}, "O"
	for _, word := range strings.Fields(line) {
		switch kind, opens := strings.CutPrefix(word, "["); {
		case opens:
			tag = "B-" + kind
		case word == "]":
			tag = "O"
		default:
			for _, w := range p.fill(word, r) {
				s.Words, s.Names = append(s.Words, w), append(s.Names, tag)
				if kind, begun := strings.CutPrefix(tag, "B-"); begun {
					tag = "I-" + kind
				}
			}
		}
	}
	return s
}

// realShare is the share of names in patterns that are listed ones.
const realShare = 0.4

// fill is what stands for a word of a pattern.
func (p *patterns) fill(word string, r *rand.Rand) []string {
	slot, is := strings.CutPrefix(word, "{")
	if !is {
		return []string{word}
	}
	slot = strings.TrimSuffix(slot, "}")
	if list := p.real[slot]; list != nil && r.Float64() < realShare {
		return strings.Fields(list[r.IntN(len(list))])
	}
	switch slot {
	case "given", "family":
		return []string{p.person.Word(r)}
	case "place":
		return []string{p.places.Word(r)}
	case "stem":
		return []string{[]*corpus.Inventor{p.person, p.places}[r.IntN(2)].Word(r)}
	case "people":
		return []string{p.people(r)}
	case "acronym":
		return []string{acronym(r)}
	case "number":
		return []string{strconv.Itoa(2 + r.IntN(70))}
	}
	list := chances[slot]
	return strings.Fields(list[r.IntN(len(list))])
}

// people is an adjective of a nation, real or made of a made-up place.
func (p *patterns) people(r *rand.Rand) string {
	if nations := gazetteer.Nations(); r.Float64() < realShare {
		if demonyms := nations[r.IntN(len(nations))].Demonyms; len(demonyms) > 0 {
			return strings.Fields(demonyms[0])[0]
		}
	}
	endings := []string{"ian", "an", "ish", "ese", "i"}
	return strings.TrimRight(p.places.Word(r), "aeiou") + endings[r.IntN(len(endings))]
}

func acronym(r *rand.Rand) string {
	letters := make([]byte, 2+r.IntN(4))
	for i := range letters {
		letters[i] = byte('A' + r.IntN(26))
	}
	return string(letters)
}

// chances are the words of slots that are no names.
var chances = map[string][]string{
	"month":   strings.Fields("January February March April May June July August September October November December"),
	"weekday": strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
	"title": {"President", "Prime Minister", "Minister", "Foreign Minister", "Interior Minister", "Defense Secretary", "US Secretary of State",
		"Gov.", "Sen.", "Rep.", "Mayor", "Governor", "Ambassador", "Judge", "Justice", "Gen.", "General", "Brig. Gen.", "Maj. Gen.", "Col.", "Lt. Col.", "Colonel",
		"Major", "Maj.", "Capt.", "Captain", "Lt.", "Lieutenant", "Sgt.", "Staff Sgt.", "Petty Officer", "Cmdr.", "Commander", "Admiral", "Insp.", "Inspector",
		"Chief Insp.", "Chief Inspector", "Supt.", "Det. Sgt.", "Constable", "Police Chief", "Sheriff", "Dr.", "Dr", "Prof.", "Professor", "Mr.", "Mr", "Mrs.", "Mrs", "Ms.",
		"Ms", "Miss", "Sheikh", "Mullah", "Imam", "Bishop", "Archbishop", "Rev.", "Father", "Deputy Governor", "Vice President", "Army spokesman", "Police spokeswoman",
		"Chief of Staff", "King", "Prince", "Senator", "Congressman", "Prosecutor", "Attorney General"},
}
