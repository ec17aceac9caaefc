package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
	surname "sitrep/lexicon/en/name"
)

// namesOf are the proper names of an entity: its name first, then its other names. Descriptions are
// left out.
func namesOf(e ledger.Entity) []name {
	var out []name
	seen := map[string]bool{}
	for i, written := range append([]string{e.Name}, e.Aliases...) {
		fold := pile.Fold(inDigits(turned(undivided(written, e))))
		if fold == "" || seen[fold] || !proper(written, e.Kind) || e.Kind == "person" && titledOnly(written) {
			continue
		}
		seen[fold] = true
		out = append(out, name{written, fold, i > 0})
	}
	return out
}

// titledOnly reports a lone name behind a title by which many are called ("Mullah Orrin"), which joins reports no more than the
// name does.
func titledOnly(written string) bool {
	words := strings.Fields(written)
	return len(words) == 2 && surname.Beside("honours", strings.ToLower(words[0])) == "person"
}

// undivided is the name of what no list holds without the noun that tells what it is: "Orrin village" is Orrin, "the Red Quay
// gang" the Red Quay. A group by one word more may be one of many that are of a place ("the Orrin militia").
func undivided(written string, e ledger.Entity) string {
	i := strings.LastIndexByte(written, ' ')
	if i < 0 || e.Key != "" {
		return written
	}
	noun := written[i+1:]
	kind := actor.NounKind(strings.ToLower(noun))
	switch {
	case (e.Kind == "city" || e.Kind == "region") && (kind == "city" || kind == "region"),
		grouped[e.Kind] && grouped[kind] && noun == strings.ToLower(noun) && strings.Contains(written[:i], " "):
		return written[:i]
	}
	return written
}

// grouped are the kinds of bodies that a noun in small letters may follow the name of.
var grouped = map[string]bool{"armed_group": true, "organization": true, "venue": true}

// proper reports a name rather than a description: every word of it bears a capital or a digit, but
// for small words inside. Peoples and groups of people are named by kind, so that any form will do.
func proper(written, kind string) bool {
	if kind == "nationality" || kind == "population_group" {
		return strings.TrimSpace(written) != ""
	}
	words := strings.Fields(written)
	capitals := 0
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(“\"'‘"))
		small := i > 0 && (lexicon.Link(strings.ToLower(w)) || surname.Particle(w)) || i == 0 && len(words) > 1 && strings.EqualFold(w, "the")
		if unicode.IsUpper(first) {
			capitals++
		}
		small = small || capitals > 0 && i == len(words)-1 && actor.NounKind(w) != ""
		if !small && !unicode.IsUpper(first) && !unicode.IsDigit(first) && !prefixed(w) {
			return false
		}
	}
	return len(words) > 0
}

// prefixed reports a name with a small prefix: "al-Nur", "d'Arc", "bin-Said".
func prefixed(w string) bool {
	i := strings.IndexAny(w, "-'’")
	if i < 1 || i > 4 {
		return false
	}
	rest := strings.TrimLeft(w[i:], "-'’")
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}

// joinable reports a name that may join reports: of a person the full name, of a body more than the
// words that every state's bodies are called by.
func (r *resolver) joinable(m member, n name) bool {
	words := pile.Words(n.written)
	switch m.entity.Kind {
	case "person":
		return len(words) > 1
	case "agency", "organization":
		for _, w := range words {
			if !lexicon.Institution(w) {
				return true
			}
		}
		return false
	}
	return true
}

// acronym reports two to six letters, all capitals: "MPA", "F.S.B.".
func acronym(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.':
			return false
		}
	}
	return n >= 3 && n <= 6
}

// initialsOf are the initials of a name of three words or more, with its small words and without.
func initialsOf(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' || r == '\n' })
	var all, capitals strings.Builder
	count := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all.WriteRune(unicode.ToLower(r))
		if unicode.IsUpper(r) && !strings.EqualFold(w, "the") {
			count++
			capitals.WriteRune(unicode.ToLower(r))
		}
	}
	if count < 3 {
		return nil
	}
	if a, c := all.String(), capitals.String(); a != c {
		return []string{a, c}
	}
	return []string{capitals.String()}
}
