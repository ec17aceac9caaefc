package series

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// since is how many bytes behind a number its sentence may tell from what it has moved: "18 people had died, up from nine".
const since = 100

// readFormer notes whether a number is told as a former one by the words before it, or as corrected by its sentence.
func (f *figure) readFormer(text string, before []string) {
	e := f.figure.Evidence
	f.former = lexicon.Superseded("former", before[:max(0, len(before)-len(pile.Words(e.Quote))+ahead(e.Quote))])
	f.before = f.value != "" && toldBefore(before)
	if from, _ := pile.SentenceSpan(text, e.Start, e.End); f.value != "" && e.End <= len(text) {
		f.before = f.before || lexicon.Superseded("statement", pile.Words(strings.ToValidUTF8(text[from:max(from, e.End)], "")))
	}
	f.corrected = lexicon.Superseded("corrected", pile.Words(pile.Sentence(text, e.Start, e.End)))
	if f.moved == "" && e.End >= 0 && e.End <= len(text) {
		_, end := pile.SentenceSpan(text, e.Start, e.End)
		behind := " " + strings.Join(pile.Words(strings.ToValidUTF8(text[e.End:max(e.End, min(end, e.End+since))], "")), " ") + " "
		for _, way := range []struct{ words, kind string }{{" up from ", "growth"}, {" down from ", "decline"}} {
			if strings.Contains(behind, way.words) {
				f.moved = way.kind
			}
		}
		f.moved = or(f.moved, tollMoved(strings.Fields(behind)))
	}
}

// toldBefore reports a number that somebody is said to have told before, by the verb right before it: "on Thursday it had counted six",
// "had spoken of 12".
func toldBefore(words []string) bool {
	for i := max(1, len(words)-5); i+1 < len(words); i++ {
		if lexicon.Superseded("told", words[i:i+1]) && (words[i-1] == "had" || i > 1 && words[i-2] == "had" && strings.HasSuffix(words[i-1], "ly")) {
			return true
		}
	}
	return false
}

// putPast makes former numbers of those that a report says its source had told before, beside another that the source gives now. Of a
// pronoun ("it had spoken of nine") the source may not be known; an outlet does not tell so of itself.
func putPast(figures []figure) {
	for i := range figures {
		f := &figures[i]
		if f.before && slices.ContainsFunc(figures, func(o figure) bool {
			return !o.before && !o.former && !added(o.figure.Evidence.Quote) && o.measure == f.measure && (o.body == f.body || f.own) && o.value != "" && o.value != f.value && o.figure.SubsetOf == "" && o.nearly(*f, 5)
		}) {
			f.former = true
		}
	}
}

// tollMoved is how a noun for a number is told to move behind it: "eleven dead as toll rises".
func tollMoved(words []string) string {
	for i := 0; i+1 < len(words); i++ {
		if lexicon.Total(words[i]) {
			if kind := lexicon.Moved(words[i+1]); kind != "" {
				return kind
			}
		}
	}
	return ""
}

// ahead is how many words of a figure stand before its number, as far as digits tell; else a few: "an earlier count of four".
func ahead(quote string) int {
	words := pile.Words(quote)
	at := slices.IndexFunc(words, func(w string) bool { return strings.ContainsAny(w, "0123456789") })
	if at < 0 {
		at = 3
	}
	return min(at, len(words))
}

// replaced ties each former number that a report gives to the one that it gives in its place: growth, or a correction where
// the report tells it as one, or where a toll falls, since the dead don't return.
func (g *grouper) replaced(rows []row) []ledger.Relation {
	var out []ledger.Relation
	for k, was := range rows {
		f := g.figures[was.figure]
		if was.Earlier || !f.former || f.value == "" {
			continue
		}
		is := slices.IndexFunc(rows, func(r row) bool {
			o := g.figures[r.figure]
			return !r.Earlier && !o.former && !added(o.figure.Evidence.Quote) && o.ref.Report == f.ref.Report && o.value != "" && o.value != f.value && o.waits == "" && o.figure.SubsetOf == f.figure.SubsetOf && o.nearly(f, 5)
		})
		if is < 0 {
			continue
		}
		kind := direction(was.Point, rows[is].Point)
		if f.corrected || g.figures[rows[is].figure].corrected || kind == "decline" && f.toll {
			kind = "correction"
		}
		out = append(out, ledger.Relation{Kind: kind, From: k, To: is,
			Reason: fmt.Sprintf("the report tells %s as the former number: “%s”", words(was.Point), f.figure.Evidence.Quote)})
	}
	return out
}
