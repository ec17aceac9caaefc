package timex

import "strings"

// limitReach is how many atoms before a weekday its "from" or "until" may stand: "from 6 p.m. on Friday".
const limitReach = 9

// bidReach is how many atoms before "to avoid" the verb may stand by which people are told so.
const bidReach = 12

// soonest is how many days ahead a weekday may lie that bounds nothing: on Thursday, "urged to stay at home on Friday" is the next day.
const soonest = 2

// bounds are the words before a day that bound what goes on.
var bounds = map[string]bool{"from": true, "starting": true, "beginning": true, "until": true, "till": true, "through": true}

// bidden reports a weekday that bounds what people are told to do, and lies ahead: "are advised to avoid the pier until Friday". Where
// they were told so in the past, the day may be over; the nearer one is meant.
func (r *reader) bidden(i, back int) bool {
	bounded := r.bounds(i)
	if !bounded && 7-back > soonest {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-cueReach && r.sameSentence(k, i) && !r.ends(k); k-- {
		if r.at(k).Word != "to" && r.at(k).Word != "that" && r.at(k).Word != "against" {
			if !bounded && r.edge(k) {
				return false
			}
			continue
		}
		for j := k - 1; j >= 0 && j >= k-bidReach && r.sameSentence(j, k); j-- {
			if lexicon.cues["bids"][r.at(j).Word] {
				return r.stands(j) || 7-back <= back
			}
		}
	}
	return false
}

// bounds reports a word that bounds what goes on right before atom i, a time of day between them or none.
func (r *reader) bounds(i int) bool {
	for k := i - 1; k >= max(0, i-limitReach); k-- {
		if bounds[r.at(k).Word] {
			return true
		}
		if r.verbAt(k) != unsaid || r.edge(k) {
			return false
		}
	}
	return false
}

// stands reports a verb of telling that holds as the report is written: "advises", "are advised", "have been told".
func (r *reader) stands(j int) bool {
	w := r.at(j).Word
	return !strings.HasSuffix(w, "d") || lexicon.auxiliaries[r.at(j-1).Word] && r.at(j-1).Word != "was" && r.at(j-1).Word != "were" && r.at(j-1).Word != "had"
}

// linksToPeril join a verb of warning to what it warns of.
var linksToPeril = map[string]bool{"of": true, "about": true, "against": true, "for": true, "that": true, "to": true}

// warnedOf reports a time of what a clause warns of, or of what it tells people to do: "warned of attacks over the weekend", "told
// tourists to keep off the pier over the weekend". When it warned ("warned over the weekend of attacks"), and what it tells as done
// ("warned that two had been hurt over the weekend"), is over.
func (r *reader) warnedOf(i int) bool {
	linked, to := false, false
	for k := i - 1; k >= max(0, i-cueReach) && r.sameSentence(k, i); k-- {
		w := r.at(k).Word
		switch tag := r.pennAt(k); {
		case lexicon.cues["expects"][w]:
			return linked
		case lexicon.cues["bids"][w]:
			return to
		case tag == "VBD" || tag == "VBN" || clauseEdges[w] && w != "that":
			return false
		}
		linked = linked || linksToPeril[w]
		to = to || r.infinitive(k) || w == "against"
	}
	return false
}
