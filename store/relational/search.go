package relational

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"sitrep/ledger"
)

const (
	defaultHits = 20
	maxWords    = 32 // of a question; the rest is left out
)

// Search finds reports in which all the words stand, the best first; see ledger.Store. Capitals and
// accents do not matter, and no sign is an operator. A limit of 0 means 20 hits. Without a word
// there is no hit.
func (s *Store) Search(ctx context.Context, question string, limit int) ([]ledger.Hit, error) {
	words := Words(question, maxWords)
	if len(words) == 0 {
		return nil, nil
	}
	if limit <= 0 {
		limit = defaultHits
	}
	hits, err := s.dialect.Find(ctx, s.read, words, limit)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", question, s.told(err))
	}
	return hits, nil
}

// Words are the words of a text, at most so many of them; 0 is all.
func Words(text string, limit int) (out []string) {
	for w := range strings.FieldsFuncSeq(text, isNoWord) {
		if limit > 0 && len(out) == limit {
			break
		}
		out = append(out, w)
	}
	return out
}

// isNoWord reports what stands between words, as FTS5's unicode61 tokenizer has it.
func isNoWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}
