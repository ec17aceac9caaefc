package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// mayTell reports a statement that can stand against a denial: another says it, of no other place.
func (f *finder) mayTell(d, s statement.Statement) bool {
	if s.Root.Key == d.Root.Key || overlap(d, s) || kin(d, s) || denies(s) || asksWhether(s) {
		return false
	}
	return !townsApart(d, s) && !ofAnother(s) && !f.ofOtherNews(d, s) && !(f.speaksFor(d) == "kin" && f.speaksFor(s) == "kin")
}

// asksWhether reports a statement that tells of something only as a question: "it is being checked whether they had met him".
func asksWhether(s statement.Statement) bool {
	return slices.ContainsFunc(s.Words[:min(len(s.Words), guise)], func(w statement.Word) bool { return w.Text == "whether" })
}

// ofOtherNews reports a statement that bears on another happening than the one that a denial's report is about, parted from it
// by day or place.
func (f *finder) ofOtherNews(d, s statement.Statement) bool {
	i, okA := f.incident[s.Incident]
	k, okB := f.incident[f.newsIfNone(d)]
	return okA && okB && i != k && s.Incident != f.ledBy[s.Report] && s.Incident != f.news[s.Report] && !mayBeOne(&f.s.Incidents[i], &f.s.Incidents[k])
}

// wraps reports a statement of an outlet that holds what a source says in it: what is denied there the source denies.
func (f *finder) wraps(s statement.Statement) bool {
	if !s.Root.Outlet {
		return false
	}
	return slices.ContainsFunc(f.ofReport(s.Report), func(o statement.Statement) bool {
		return !o.Root.Outlet && o.Claim.Evidence.Start >= s.Claim.Evidence.Start && o.Claim.Evidence.Start < s.Claim.Evidence.End && (denies(o) || negatedEarly(o) || slices.ContainsFunc(points(0, o), func(p point) bool { return p.denied }) || o.Has(replyPhrases["deny"]()))
	})
}

// speaksOf reports a person beside whose name the report tells that he speaks for the forces which another source is: "army
// spokesman Colonel Ana Rovik" for "the Marian army".
func (f *finder) speaksOf(s, of statement.Statement) bool {
	if s.Report != of.Report || f.pile.Kind(s.Root.Identity) != "person" || len(s.Root.Name) < 3 {
		return false
	}
	last := of.Root.Name[strings.LastIndex(of.Root.Name, " ")+1:]
	text := f.pile.Report(s.Report).Text
	at := strings.Index(text, s.Root.Name)
	if at < 0 || !lexicon.Forces(strings.ToLower(last)) {
		return false
	}
	before, behind := aroundName(text, at, at+len(s.Root.Name))
	is := func(w statement.Word) bool { return w.Text == strings.ToLower(last) }
	return slices.ContainsFunc(before.Words, is) || slices.ContainsFunc(behind.Words, is)
}

// ofOtherCamps reports that harm is denied of people of one camp and told of those of another.
func ofOtherCamps(deed string, d, s statement.Statement) bool {
	if deed != "harm" && deed != "execute" {
		return false
	}
	a, b := campOf(turnedWords(d)), campOf(s.Claim.Evidence.Quote)
	if d.Has(sidePhrases()) {
		a = "force"
	}
	x, y := peoplesIn(d), peoplesIn(s)
	return a != "" && b != "" && a != b || len(x) > 0 && len(y) > 0 && !meets(x, y)
}

// peoplesIn are the countries of the people whom a statement names by their nationality.
func peoplesIn(s statement.Statement) map[string]bool {
	out := map[string]bool{}
	for _, n := range s.Named {
		if n.Kind == "nationality" && n.Country != "" {
			out[n.Country] = true
		}
	}
	return out
}

// turnedWords are the words that a statement turns around.
func turnedWords(s statement.Statement) string {
	var out []string
	for i, on := range turnedAround(s) {
		if on {
			out = append(out, s.Words[i].Text)
		}
	}
	return strings.Join(out, " ")
}

// ofAnother reports a statement that begins as one of another happening does: "Separately, …". Counted by an ordinal it is one where that
// stands before a word for a happening: "a second blast", not "a second autopsy".
func ofAnother(s statement.Statement) bool {
	for i, w := range s.Words[:min(len(s.Words), outset)] {
		if !lexicon.Another(w.Text) || w.Text == "earlier" || w.Text == "other" {
			continue
		}
		if !ordinals[w.Text] || slices.ContainsFunc(s.Words[i:min(len(s.Words), i+counted)], func(w statement.Word) bool {
			return lexicon.Retold(w.Text) != "" || lexicon.Retold(pile.Stem(w.Text)) != ""
		}) {
			return true
		}
	}
	return false
}

// ordinals count happenings as they do other things; counted is how many words from one on name what it counts.
var ordinals = map[string]bool{"second": true, "third": true, "fourth": true, "another": true}

const counted = 4

// kin reports statements of which one source speaks for the other.
func kin(a, b statement.Statement) bool {
	return a.Root.Name != "" && b.Root.Name != "" && (through(a.Claim.Chain, b.Root.Name) || through(b.Claim.Chain, a.Root.Name)) ||
		independence.Contains(a.Root.Name, b.Root.Name) || independence.Contains(b.Root.Name, a.Root.Name) || sameForces(a.Root.Name, b.Root.Name)
}

// sameForces reports two names for the armed forces of one country: "Marian army" and "Maria's armed forces".
func sameForces(a, b string) bool {
	x, y := forcesOf(a), forcesOf(b)
	return x != "" && y != "" && (x == y || pile.Akin(x, y))
}

// bearers leaves the "'s" of all words of a name out.
var bearers = strings.NewReplacer("'s", "", "’s", "")

// forcesOf is whose armed forces a name is of, in small letters; "" for another name.
func forcesOf(name string) string {
	words := pile.Words(bearers.Replace(name))
	if len(words) < 2 || len(words) > 3 || !lexicon.Forces(words[len(words)-1]) {
		return ""
	}
	return words[0]
}

// townsApart reports statements that name towns, and none in common.
func townsApart(a, b statement.Statement) bool {
	x, y := townsOf(a), townsOf(b)
	return len(x) > 0 && len(y) > 0 && !meets(x, y)
}

func townsOf(s statement.Statement) map[string]bool {
	out := map[string]bool{}
	for _, n := range s.Named {
		if n.Kind == "city" && n.Who != "" {
			out[n.Who], out[pile.Fold(n.Text)] = true, true // a village that no gazetteer has is one by its name
		}
	}
	return out
}
