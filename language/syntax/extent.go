package syntax

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/text"
)

// fit sets the ends of names right where their own words tell them: titles are no part of a person's name, a name goes
// on behind the hyphen of a particle ("al-Kuwaiti") and behind a nickname in quotes.
func fit(d *text.Document) {
	kept := d.Names[:0]
	for _, n := range d.Names {
		if last := len(kept) - 1; last >= 0 && n.First < kept[last].Last {
			kept[last].Last = max(kept[last].Last, n.Last)
			kept[last].Span = d.SpanOf(kept[last].First, kept[last].Last)
			continue
		}
		for n.First < n.Last && d.Word(n.First) == "the" { // "The" with a capital is part of a newspaper's name
			n.First++
		}
		n.First, n.Last = withoutTitle(d, n), beyond(d, n)
		if n = joined(d, n); n.First < n.Last {
			n.Span = d.SpanOf(n.First, n.Last)
			kept = append(kept, n)
		}
	}
	d.Names = kept
}

// withoutTitle is where the name begins behind the titles it has at its front; of a mere title, its end.
func withoutTitle(d *text.Document, n text.Name) int {
	if n.Kind != kindNames[person] {
		return n.First
	}
	s, first := d.SentenceOf(n.First), n.First
	for end := min(n.Last, n.First+actor.LongestTitle); end > n.First; end-- {
		if end == n.Last && !precedesName(d, end, s.Last) {
			continue
		}
		for from := max(s.First, end-actor.LongestTitle); from < end; from++ {
			if _, ok := actor.Title(d.Words(d.SpanOf(from, end))); ok {
				return end
			}
		}
	}
	return first
}

// precedesName reports a name, or "of" and "for", behind a title: it is no surname then ("Stephen King").
func precedesName(d *text.Document, at, end int) bool {
	if at >= end {
		return false
	}
	w := strings.ToLower(d.Word(at))
	return d.Tags[at].Universal == "PROPN" || w == "of" || w == "for"
}

// beyond is the end of a name with what a hyphen or a nickname ties to it.
func beyond(d *text.Document, n text.Name) int {
	end := d.SentenceOf(n.First).Last
	for last := n.Last; ; {
		next := afterHyphen(d, n, last, end)
		if next == last {
			next = afterNickname(d, n, last, end)
		}
		if next == last {
			return last
		}
		last = next
	}
}

// afterHyphen is the end of the word behind a hyphen without blanks about it: of a particle ("al-Kuwaiti"), of a person's
// name ("Jean-Marie") or of a place's ("Val-Orin"), where the two are not two places that are listed ("the Ankara-Baku line").
func afterHyphen(d *text.Document, n text.Name, last, end int) int {
	if last+1 >= end || d.Word(last) != "-" || d.Tokens[last].Start != d.Tokens[last-1].End || d.Tokens[last+1].Start != d.Tokens[last].End || !upperFirst(d.Word(last+1)) {
		return last
	}
	if name.Particle(strings.ToLower(d.Word(last-1))) || n.Kind == kindNames[person] ||
		n.Kind == kindNames[location] && !(isListed(d.Words(d.SpanOf(n.First, last))) && isListed(d.Word(last+1))) {
		return last + 2
	}
	return last
}

// isListed reports a name of a country, a region or a town of some size.
func isListed(words string) bool {
	for _, a := range gazetteer.AreasNamed(words) {
		if a.Kind != gazetteer.KindDemonym {
			return true
		}
	}
	for c := range gazetteer.CitiesNamed(words) {
		if c.Population >= listedTown {
			return true
		}
	}
	return false
}

// listedTown is how many people a town has that others would be joined with by a hyphen.
const listedTown = 50_000

// afterNickname is the end of the surname behind a nickname in quotes: `Richard "Tex" Coe`.
func afterNickname(d *text.Document, n text.Name, last, end int) int {
	if n.Kind != kindNames[person] {
		return last
	}
	at := last
	if quote(d.Word(at-1)) && at-2 > n.First { // the network took the quote in
		at--
	}
	for _, open := range []int{at, at - 2} {
		if open > n.First && open+3 < end && quote(d.Word(open)) && upperFirst(d.Word(open+1)) && quote(d.Word(open+2)) && upperFirst(d.Word(open+3)) && d.Tags[open+3].Universal == "PROPN" {
			return max(last, open+4)
		}
	}
	return last
}

func quote(w string) bool {
	return w == "\"" || w == "“" || w == "”" || w == "''" || w == "``" || w == "‘" || w == "’" || w == "'"
}

func upperFirst(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// joined is a name with the capitalised word before it that makes one name of both: "Radio Sarn", "Mount Orvek".
func joined(d *text.Document, n text.Name) text.Name {
	at := n.First - 1
	if n.First == n.Last || at < d.SentenceOf(n.First).First || !upperFirst(d.Word(at)) {
		return n
	}
	switch name.Beside("joins", strings.ToLower(d.Word(at))) {
	case "organization":
		n.First, n.Kind = at, kindNames[organization]
	case "place":
		n.First, n.Kind = at, kindNames[location]
	}
	return n
}
