package postgres

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sitrep/ledger"
	"sitrep/store/relational"
)

// longest is how many bytes of a word the index holds; PostgreSQL refuses keys of a third of a page.
const longest = 255

// index adds the words of titles and texts to those of their reports. Words hold no blanks, so that they can be
// sent as one text.
var index = &relational.Index{
	Words: func(reports []ledger.Report) (out [][]any) {
		for _, r := range reports {
			out = append(out, []any{r.ID, strings.Join(folded(relational.Words(r.Title+"\n"+r.Text, 0)), " ")})
		}
		return out
	},
	Statement: `
		INSERT INTO report_words AS kept (report, words) SELECT column1, string_to_array(column2, ' ') FROM %s
		ON CONFLICT (report) DO UPDATE SET words = ARRAY(SELECT DISTINCT unnest(kept.words || excluded.words))
		WHERE NOT kept.words @> excluded.words`,
}

// folded are words in small letters without accents, each once, sorted.
func folded(words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		out = append(out, fold(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func fold(word string) string {
	small := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
	return whole(small, longest)
}

// whole cuts a text at so many bytes, not within a character.
func whole(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// find gives the reports that hold all words, those with the fewest other words first: in a short report
// a word weighs more.
func find(ctx context.Context, db *sql.DB, words []string, limit int) (hits []ledger.Hit, err error) {
	sought := folded(words)
	rows, err := db.QueryContext(ctx, `
		SELECT r.id, r.title, r.path, r.text FROM report_words AS w JOIN reports AS r ON r.id = w.report
		WHERE w.words @> $1 ORDER BY cardinality(w.words), r.id LIMIT $2`, sought, limit)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Err(), rows.Close()) }()
	for rows.Next() {
		var h ledger.Hit
		var text string
		if err := rows.Scan(&h.Report, &h.Title, &h.Path, &text); err != nil {
			return nil, err
		}
		h.Snippet = snippet(text, sought)
		hits = append(hits, h)
	}
	return hits, nil
}

// around is how many words a snippet has before and after the first word that was sought.
const around = 12

// snippet is the part of a text around the first of the words, or its beginning where none stands in it.
func snippet(text string, sought []string) string {
	words := strings.Fields(text)
	at := slices.IndexFunc(words, func(w string) bool {
		return slices.ContainsFunc(relational.Words(w, 0), func(part string) bool { return slices.Contains(sought, fold(part)) })
	})
	first := max(0, at-around)
	last := min(len(words), max(at, 0)+around)
	out := strings.Join(words[first:last], " ")
	if first > 0 {
		out = "…" + out
	}
	if last < len(words) {
		out += "…"
	}
	return whole(out, 1000)
}
