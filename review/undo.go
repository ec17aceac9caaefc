package review

import (
	"fmt"
	"strings"

	"sitrep/ledger"
)

// Undo takes a decision back; of an undoing one, it brings back what that undid.
func (d *Desk) Undo(id string, by Signature) (ledger.Decision, error) {
	id, err := d.completeDecision(id)
	if err != nil {
		return ledger.Decision{}, err
	}
	for _, other := range d.decisions {
		if other.Kind == Undo && other.Undoes == id && d.stands(other.ID) {
			return ledger.Decision{}, fmt.Errorf("%w: %s is undone already, by %s; undo that to bring it back", ErrRefused, id, other.ID)
		}
	}
	return d.sign(ledger.Decision{Kind: Undo, Verdict: Undone, Undoes: id}, by)
}

// completeDecision is the id of the one decision that begins so.
func (d *Desk) completeDecision(id string) (string, error) {
	found := ""
	for _, other := range d.decisions {
		switch {
		case other.ID == id:
			return id, nil
		case len(id) > 3 && strings.HasPrefix(other.ID, id) && found != "":
			return "", fmt.Errorf("%w: %s may be %s or %s", ErrRefused, id, found, other.ID)
		case len(id) > 3 && strings.HasPrefix(other.ID, id):
			found = other.ID
		}
	}
	if found == "" {
		return "", fmt.Errorf("%s: %w", id, ErrUnknown)
	}
	return found, nil
}

// stands reports a decision that no standing one undoes.
func (d *Desk) stands(id string) bool {
	for _, other := range d.decisions {
		if other.Kind == Undo && other.Undoes == id && d.stands(other.ID) {
			return false
		}
	}
	return true
}
