package ledger

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NameMark recognises a form of a removed name without holding it: the HMAC-SHA256 (RFC 2104) of its folded words
// under a key that is kept outside the ledger. Who has the ledger and not the key can't even test a guess.
type NameMark struct {
	Key   string `json:"key"`   // names the key, and tells nothing of it
	Words int    `json:"words"` // how many words the form has
	MAC   string `json:"mac"`
}

// MarkName makes the mark of a form of a name. Capitals, accents and what stands between its words do not matter.
func MarkName(key []byte, form string) NameMark {
	var folded []string
	for _, w := range wordsIn(form) {
		folded = append(folded, w.folded)
	}
	return NameMark{Key: keyName(key), Words: len(folded), MAC: mac(key, strings.Join(folded, " "))}
}

func keyName(key []byte) string { return mac(key, "sitrep: the name of this key")[:16] }

func mac(key []byte, s string) string {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(s))
	return hex.EncodeToString(h.Sum(nil))
}

// NameWatch finds removed names in new texts.
type NameWatch struct {
	key     []byte
	lengths []int             // numbers of words that marks have
	removal map[string]string // by MAC
}

// WatchNames makes a watch for the marks of removals, which must be of this key. It is nil where there is no mark.
func WatchNames(key []byte, removals []Removal) (*NameWatch, error) {
	w := &NameWatch{key: key, removal: map[string]string{}}
	for _, r := range removals {
		for _, m := range r.Marks {
			if m.Key != keyName(key) {
				return nil, fmt.Errorf("removal %s has marks of another key (%s)", r.ID, m.Key)
			}
			w.removal[m.MAC] = r.ID
			w.lengths = append(w.lengths, m.Words)
		}
	}
	if len(w.removal) == 0 {
		return nil, nil
	}
	slices.Sort(w.lengths)
	w.lengths = slices.Compact(w.lengths)
	return w, nil
}

// Report blacks removed names out of a new report before it is kept, each byte by "*". It gets the id and the hash
// of what is left, and loses the hash of its file: with the rest of the text at hand that would betray the name.
func (w *NameWatch) Report(r Report) Report {
	if w == nil {
		return r
	}
	found := map[string]bool{}
	changed := w.blackOut(r.Text, found)
	if changed != r.Text {
		r.Text, r.ID, r.SHA256, r.RawSHA256 = changed, ReportID(changed), SHA256([]byte(changed)), ""
	}
	for _, s := range []*string{&r.Path, &r.Title, &r.Publisher} {
		*s = w.blackOut(*s, found)
	}
	if r.Given != nil {
		given := *r.Given
		for _, s := range []*string{&given.Title, &given.Publisher, &given.Agency, &given.Byline, &given.URL} {
			*s = w.blackOut(*s, found)
		}
		r.Given = &given
	}
	notes := slices.Clip(r.Notes)
	for _, id := range slices.Sorted(maps.Keys(found)) {
		notes = append(notes, "a name was blacked out on arrival, see "+id)
	}
	r.Notes = notes
	return r
}

// blackOut notes which removals it was for.
func (w *NameWatch) blackOut(s string, found map[string]bool) string {
	words := wordsIn(s)
	known := map[string]string{} // removals by folded words: most words come again
	var out []byte
	for i := range words {
		for _, n := range w.lengths {
			if i+n > len(words) || !near(words[i:i+n]) {
				continue
			}
			removal := w.sought(words[i:i+n], known)
			if removal == "" {
				continue
			}
			if out == nil {
				out = []byte(s)
			}
			found[removal] = true
			for at := words[i].start; at < words[i+n-1].end; at++ {
				out[at] = '*'
			}
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

// sought is the removal for which some words are sought, "" for none.
func (w *NameWatch) sought(words []word, known map[string]string) string {
	form := words[0].folded
	for _, next := range words[1:] {
		form += " " + next.folded
	}
	removal, ok := known[form]
	if !ok {
		removal = w.removal[mac(w.key, form)]
		known[form] = removal
	}
	return removal
}

// apart is how many bytes may stand between two words of one name.
const apart = 4

func near(words []word) bool {
	for i := 1; i < len(words); i++ {
		if words[i].start-words[i-1].end > apart {
			return false
		}
	}
	return true
}

// word is a word of a text, at the bytes [start, end).
type word struct {
	start, end int
	folded     string
}

func wordsIn(s string) (out []word) {
	start := -1
	end := func(at int) {
		if start >= 0 {
			out = append(out, word{start, at, foldWord(s[start:at])})
		}
		start = -1
	}
	for i, r := range s {
		switch in := r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)); {
		case !in:
			end(i)
		case start < 0:
			start = i
		}
	}
	end(len(s))
	return out
}

// foldWord is a word in small letters without accents.
func foldWord(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}
