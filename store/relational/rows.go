package relational

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
)

// each yields get(key) for the keys that a query selects. No statement is open while the caller has
// the value, so the caller may use the store.
func each[T any](ctx context.Context, s sight, get func(context.Context, string) (T, error), query string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		keys, err := s.column(ctx, query, args...)
		if err != nil {
			var none T
			yield(none, err)
			return
		}
		for _, key := range keys {
			v, err := get(ctx, key)
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// column gathers the one column that a query selects.
func (s sight) column(ctx context.Context, query string, args ...any) (out []string, err error) {
	err = s.scan(ctx, func(scan func(...any) error) error {
		var v string
		err := scan(&v)
		out = append(out, v)
		return err
	}, query, args...)
	return out, err
}

// scan runs a query and hands each row to take.
func (s sight) scan(ctx context.Context, take func(scan func(...any) error) error, query string, args ...any) (err error) {
	rows, err := s.from.QueryContext(ctx, query, args...)
	if err != nil {
		return s.told(err)
	}
	defer func() { err = errors.Join(err, s.told(rows.Err()), rows.Close()) }()
	for rows.Next() {
		if err := take(rows.Scan); err != nil {
			return err
		}
	}
	return nil
}

func decode[T any](form string) (v T, err error) {
	if err = json.Unmarshal([]byte(form), &v); err != nil {
		err = fmt.Errorf("ledger holds a record that is not in its form: %w", err)
	}
	return v, err
}
