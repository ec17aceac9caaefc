package sqlite

import (
	"context"
	"errors"
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
func (s *Store) Search(ctx context.Context, words string, limit int) ([]ledger.Hit, error) {
	query := phrases(words)
	if query == "" {
		return nil, nil
	}
	if limit <= 0 {
		limit = defaultHits
	}
	hits, err := s.search(ctx, query, limit)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", words, told(err))
	}
	return hits, nil
}

func (s *Store) search(ctx context.Context, query string, limit int) (hits []ledger.Hit, err error) {
	rows, err := s.read.QueryContext(ctx, `
		SELECT r.id, r.title, r.path, snippet(report_words, -1, '', '', '…', 24)
		FROM report_words JOIN reports AS r ON r.number = report_words.rowid
		WHERE report_words MATCH ? ORDER BY bm25(report_words), r.id LIMIT ?`, query, limit)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	for rows.Next() {
		var h ledger.Hit
		if err := rows.Scan(&h.Report, &h.Title, &h.Path, &h.Snippet); err != nil {
			return nil, err
		}
		hits = append(hits, h)
	}
	return hits, nil
}

// phrases quotes each word, so that AND, NEAR, *, ^ and the like are words or nothing.
func phrases(words string) string {
	var quoted []string
	for w := range strings.FieldsFuncSeq(words, isNoWord) {
		if len(quoted) == maxWords {
			break
		}
		quoted = append(quoted, `"`+w+`"`)
	}
	return strings.Join(quoted, " ")
}

// isNoWord reports what FTS5's unicode61 tokenizer takes for a gap between words.
func isNoWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}
