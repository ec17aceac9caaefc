package relational

import (
	"context"
	"iter"

	"sitrep/ledger"
)

// PlacesUnder yields the places whose path begins with some words, in no order: with the path of an archive and "#", the
// reports that were taken out of it.
func (s *Store) PlacesUnder(ctx context.Context, prefix string) iter.Seq2[ledger.Place, error] {
	return func(yield func(ledger.Place, error) bool) {
		rows, err := s.from.QueryContext(ctx, "SELECT path, report FROM places WHERE substr(path, 1, $1) = $2", len([]rune(written(prefix))), written(prefix))
		if err != nil {
			yield(ledger.Place{}, s.told(err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var p ledger.Place
			err := rows.Scan(&p.Path, &p.Report)
			if !yield(p, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(ledger.Place{}, s.told(err))
		}
	}
}
