package quantity

import (
	"sitrep/lexicon/en/number"
)

// nameRules read numbers that name and do not count.
var nameRules = []Rule{
	{
		Name: "code",
		Yes:  []string{"F-16", "an AK-47", "the G7", "9/11", "24/7", "call 0800-555-0123", "+44 20 7946 0958", "10.0.0.1", "a 2-1 win", "COVID-19"},
		No:   []string{"48-hour", "20-30 guards", "1.5 tonnes"},
		read: code,
	},
	{
		Name: "label",
		Yes:  []string{"Highway 61", "Flight 370", "Article 5", "Group of 20", "Resolution 1973", "page 12", "level three"},
		No:   []string{"the group of 20 men", "in flight 20 people", "a camp of 300"},
		read: label,
	},
	{
		Name: "age",
		Yes:  []string{"28-year-old", "28 years old", "aged 28", "Rahimi, 28,", "a five-month-old baby", "28 years of age", "Okoro (41)", "a clerk of 28 fled", "the clerk, 28, fled", "two guards, 28 and 31, fled"},
		No:   []string{"28 years in jail", "In Kano, 28 guards fled", "On Tuesday, 28, more", "the leader of 28 men", "a crew of 28 fled"},
		read: age,
	},
}

// edgeWords are tied to numbers by a hyphen without making a code of them.
var edgeWords = map[string]bool{"mid": true, "pre": true, "post": true, "under": true, "over": true, "early": true, "late": true, "sub": true}

// label reads a number that stands behind the noun it names: "Highway 61", "Group of 20".
func label(r *reader, i int) (found, bool) {
	n := number.At(r.atoms, i)
	if n.Atoms == 0 || n.Class != number.Cardinal || r.counts(i+n.Atoms) || r.atoms[i].Word == "a" || r.atoms[i].Word == "an" {
		return found{}, false
	}
	before := r.at(i - 1)
	if before.Word == "." && before.Glued && len(r.at(i-2).Word) < 4 {
		before = r.at(i - 2)
	}
	noun := number.NounOf(before.Word)
	named := noun.Label && !noun.Plural && (before.Upper || !r.inGroup(i+n.Atoms))
	if before.Word == "of" && r.at(i-2).Word == "group" {
		named = r.at(i - 2).Upper
	}
	if before.Word == "number" && !before.Upper && n.Value >= 1000 && n.Atoms > 1 {
		return found{}, false // "now number 9,000": a verb
	}
	if before.Word == "number" && r.at(i-2).Word == "now" {
		return found{}, false // "the dead now number four"
	}
	if before.Word == "count" && !before.Upper && r.tagged(i-1, "VERB") {
		return found{}, false // "the authorities count 23 dead"
	}
	if before.Word == "no" && r.atoms[i].Form != number.Digits {
		return found{}, false
	}
	if !named || i == 0 || r.at(i-1).Form == number.Mark && r.at(i-1).Word != "." {
		return found{}, false
	}
	return found{first: i, end: i + n.Atoms, low: value(n.Value), high: value(n.Value), bound: "exactly", kind: "label", headless: true}, true
}

// tagged reports an atom that the tagger gives a word class, where the text is tagged.
func (r *reader) tagged(atom int, class string) bool {
	t := r.atoms[atom].Token
	return t < len(r.d.Tags) && r.d.Tags[t].Universal == class
}

// counts reports whether a counted noun stands at i: then the number before it counts.
func (r *reader) counts(i int) bool {
	n := number.NounOf(r.at(i).Word)
	return n.Plural && (n.Person || n.Thing) && !r.at(i).Upper
}

// age reads how old somebody is.
func age(r *reader, i int) (found, bool) {
	if r.atoms[i].Word == "aged" {
		return agedAt(r, i)
	}
	n := number.At(r.atoms, i)
	if n.Atoms == 0 || n.Class != number.Cardinal {
		return found{}, false
	}
	f := found{first: i, end: i + n.Atoms, number: i + n.Atoms, low: value(n.Value), high: value(n.Value), kind: "age", unit: "years"}
	if end, unit := r.old(f.end); end > 0 {
		f.end, f.unit = end, unit
		return f, true
	}
	f.headless = true
	return f, n.Value >= 5 && n.Value <= 110 && !n.Word && n.Atoms == 1 && (r.afterName(i) || r.ofPerson(i) || r.ofTwo(i))
}

// agedAt reads "aged 28", "aged between 20 and 30" and "aged 20, 23 and 30": the youngest and the oldest.
func agedAt(r *reader, i int) (found, bool) {
	i++
	if w := r.at(i).Word; w == "between" || w == "from" {
		i++
	}
	n := number.At(r.atoms, i)
	if n.Atoms == 0 || n.Class != number.Cardinal {
		return found{}, false
	}
	f := found{first: i, end: i + n.Atoms, low: value(n.Value), high: value(n.Value), kind: "age", unit: "years", headless: true}
	for range agesReach {
		o := number.At(r.atoms, f.end+1)
		if w := r.at(f.end).Word; !ageTies[w] || o.Atoms == 0 || o.Class != number.Cardinal || o.Value < 1 || o.Value > 110 {
			break
		}
		f.end += 1 + o.Atoms
		f.low, f.high, f.bound = value(min(*f.low, o.Value)), value(max(*f.high, o.Value)), "between"
	}
	return f, true
}

// agesReach is how many further ages are read; ageTies stand between them.
const agesReach = 12

var ageTies = map[string]bool{"and": true, "to": true, "-": true, ",": true, "or": true}

// old reads "-year-old", "years old", "years of age" at i, and the unit.
func (r *reader) old(i int) (int, string) {
	i += r.hyphen(i)
	unit := map[string]string{"year": "years", "years": "years", "month": "months", "months": "months", "week": "weeks", "weeks": "weeks", "day": "days", "days": "days"}[r.at(i).Word]
	if unit == "" {
		return 0, ""
	}
	i++
	if r.at(i).Word == "of" && r.at(i+1).Word == "age" {
		return i + 2, unit
	}
	i += r.hyphen(i)
	if w := r.at(i).Word; w == "old" || w == "olds" {
		return i + 1, unit
	}
	return 0, ""
}

// hyphen is 1 when a hyphen stands at i.
func (r *reader) hyphen(i int) int {
	if r.at(i).Word == "-" {
		return 1
	}
	return 0
}

// afterName reports an age set off behind a name: "Rahimi, 28," and "Okoro (41)".
func (r *reader) afterName(i int) bool {
	open, name, closing := r.at(i-1).Word, r.at(i-2), r.at(i+1).Word
	if open == "(" {
		return closing == ")" && name.Upper
	}
	if open != "," || closing != "," && closing != "." && closing != ";" || !name.Upper && !number.NounOf(name.Word).Person || r.at(i+2).Form == number.Digits {
		return false
	}
	return !r.inDate(i-2) && !weekdays[name.Word] && r.at(i+1).Glued && (closing != "." || !r.at(i+2).Glued)
}

// ofPerson reports an age told behind a person: "a clerk of 28". Whoever leads, or belongs to, so many has them behind the number.
func (r *reader) ofPerson(i int) bool {
	noun, next := number.NounOf(r.at(i-2).Word), r.at(i+1)
	if r.at(i-1).Word != "of" || !noun.Person || r.counts(i+1) || next.Form == number.Digits || next.Glued && next.Form != number.Mark {
		return false
	}
	switch r.tag(i + 1).Universal {
	case "NOUN", "PROPN", "ADJ", "NUM", "SYM":
		return false
	}
	return next.Word != "%" && next.Word != "-"
}

// ofTwo reports the ages of two people told behind them: "two guards, 28 and 31, fled".
func (r *reader) ofTwo(i int) bool {
	first := i
	if r.at(i-1).Word == "and" {
		first = i - 2
	}
	noun := number.NounOf(r.at(first - 2).Word)
	closing := r.at(first + 3).Word
	return r.at(first-1).Word == "," && noun.Person && noun.Plural && r.at(first).Form == number.Digits && r.at(first+1).Word == "and" &&
		r.at(first+2).Form == number.Digits && (closing == "," || closing == ".")
}

// weekdays guard the age rule in texts whose times have not been read.
var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}
