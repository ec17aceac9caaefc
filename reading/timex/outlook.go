package timex

import (
	"strings"

	"sitrep/lexicon/en/number"
)

// outlook is how a clause places what it tells: before the report, after it, or on a side that it
// does not say ("was to be", of which nobody tells whether it has been).
type outlook uint8

const (
	unsaid outlook = iota
	past
	future
	either
)

// outlook reads the clause around atom i: its verb before the date, else the one behind it.
func (r *reader) outlook(i int) outlook {
	first, last := r.sentence(i)
	for k := i - 1; k >= first && k >= i-cueReach && !r.edge(k); k-- {
		if o := r.verbAt(k); o != unsaid {
			return o
		}
	}
	for k := i; k < last && k <= i+cueReach && !r.edge(k); k++ {
		if o := r.verbAt(k); o != unsaid {
			return o
		}
	}
	return unsaid
}

// sentence is the stretch of atoms [first, last) around atom i that stands in its sentence: a headline says nothing of
// when the next line was.
func (r *reader) sentence(i int) (first, last int) {
	if len(r.d.Sentences) == 0 {
		return 0, len(r.atoms)
	}
	s := r.d.SentenceOf(r.atoms[i].Token)
	first, last = i, i+1
	for first > 0 && i-first < cueReach && r.atoms[first-1].Token >= s.First {
		first--
	}
	for last < len(r.atoms) && last-i <= cueReach && r.atoms[last].Token < s.Last {
		last++
	}
	return first, last
}

// ahead reports whether the words around atom i say that it has not happened yet ("is due to …").
func (r *reader) ahead(i int) bool { return r.outlook(i) == future }

// edge reports the end of a clause: a sentence's end, or a word that starts one with a time of its own.
func (r *reader) edge(k int) bool {
	return r.ends(k) || r.atoms[k].Word == ";" || clauseEdges[r.atoms[k].Word]
}

// clauseEdges start a clause with a time of its own.
var clauseEdges = map[string]bool{"who": true, "which": true, "that": true, "after": true, "since": true, "because": true, "when": true, "where": true, "allegedly": true}

// verbAt is what the verb or cue at atom k says of the time of its clause; unsaid for other words.
func (r *reader) verbAt(k int) outlook {
	a := &r.atoms[k]
	if a.Form != number.Letters {
		return unsaid
	}
	switch {
	case lexicon.cues["future"][a.Word]:
		return r.futureAt(k)
	case lexicon.cues["order"][a.Word+" "+r.at(k+1).Word]:
		return future
	}
	switch tag := r.pennAt(k); tag {
	case "VBD":
		return r.pastAt(k)
	case "VBN":
		return r.participleAt(k)
	case "VBZ", "VBP":
		return r.presentAt(k)
	case "MD":
		if a.Word != "could" && a.Word != "might" && !r.perfectAhead(k) {
			return future
		}
	}
	return unsaid
}

// futureAt reads a cue of the future: not Will, a man, nor "must have been".
func (r *reader) futureAt(k int) outlook {
	a := &r.atoms[k]
	switch {
	case a.Word == "will" && a.Upper && r.pennAt(k) != "MD":
		return unsaid
	case r.pennAt(k) == "MD" && r.perfectAhead(k):
		return past
	case (a.Word == "plan" || a.Word == "plans") && strings.HasPrefix(r.pennAt(k), "NN") && !r.infinitive(k+1):
		return unsaid // "announced the plan on Monday"
	}
	return future
}

// pastAt reads a past tense: "was to be" tells no side.
func (r *reader) pastAt(k int) outlook {
	if w := r.atoms[k].Word; (w == "was" || w == "were") && r.infinitive(k+1) {
		return either
	}
	return past
}

// participleAt reads a participle on its own ("three men held on Friday"); behind an auxiliary
// that one decides.
func (r *reader) participleAt(k int) outlook {
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if lexicon.auxiliaries[r.atoms[j].Word] {
			return unsaid
		}
	}
	return past
}

// presentAt reads a present tense: "have fallen", "is to", "polls open".
func (r *reader) presentAt(k int) outlook {
	switch w := r.atoms[k].Word; {
	case w == "has" || w == "have":
		for j := k + 1; j <= k+4; j++ {
			if r.pennAt(j) == "VBN" {
				return past
			}
		}
	case w == "is" || w == "are":
		if r.infinitive(k + 1) {
			return future
		}
	case lexicon.cues["schedule"][r.lemmaAt(k)]:
		return future
	}
	return unsaid
}

// infinitive reports "to" and a verb at atom k.
func (r *reader) infinitive(k int) bool {
	return r.at(k).Word == "to" && strings.HasPrefix(r.pennAt(k+1), "VB")
}

// perfectAhead reports "have" and a participle behind a modal: "must have been".
func (r *reader) perfectAhead(k int) bool {
	return r.at(k+1).Word == "have" || r.at(k+2).Word == "have"
}

// pennAt is the Penn tag of atom k's token, "" when the text is not tagged.
func (r *reader) pennAt(k int) string {
	if t := r.at(k).Token; k >= 0 && k < len(r.atoms) && t < len(r.d.Tags) {
		return r.d.Tags[t].Penn
	}
	return ""
}

// lemmaAt is the lemma of atom k's token, "" when the text is not tagged.
func (r *reader) lemmaAt(k int) string {
	if t := r.at(k).Token; k >= 0 && k < len(r.atoms) && t < len(r.d.Tags) {
		return r.d.Tags[t].Lemma
	}
	return ""
}
