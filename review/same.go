package review

import (
	"fmt"

	"sitrep/ledger"
)

// sameKind are the kinds of decisions that join or part records of a kind.
var sameKind = map[string]string{"event": "same_incident", "entity": "same_entity", "figure": "same_measure", "warning": "echo"}

// Merge says that all that is named is one.
func (d *Desk) Merge(ids []string, by Signature) (ledger.Decision, error) {
	refs, err := d.allRefs(ids)
	if err == nil && len(refs) < 2 {
		err = fmt.Errorf("%w: name two or more to make them one", ErrRefused)
	}
	if err != nil {
		return ledger.Decision{}, err
	}
	return d.sign(ledger.Decision{Kind: sameKind[d.kind(refs)], Verdict: Merged, Members: refs}, by)
}

// Split says that the first is apart from each of the others. A single record is parted from all that it
// stands together with. Where the first is an incident or the like, one decision is made of each member.
func (d *Desk) Split(ids []string, by Signature) ([]ledger.Decision, error) {
	if len(ids) == 0 {
		return nil, fmt.Errorf("%w: name what is to be parted", ErrRefused)
	}
	first, err := d.refs(ids[0])
	if err != nil {
		return nil, err
	}
	others, err := d.others(ids, first)
	if err != nil {
		return nil, err
	}
	var out []ledger.Decision
	for _, ref := range first {
		made, err := d.sign(ledger.Decision{Kind: sameKind[d.kind(first)], Verdict: Apart, Members: append([]ledger.Ref{ref}, others...)}, by)
		if err != nil {
			return nil, err
		}
		out = append(out, made)
	}
	return out, nil
}

// others are the records from which the first of ids is parted.
func (d *Desk) others(ids []string, first []ledger.Ref) ([]ledger.Ref, error) {
	if len(ids) > 1 {
		all, err := d.allRefs(ids)
		if err != nil {
			return nil, err
		}
		if all = leftOut(all, first); len(all) > 0 {
			return all, nil
		}
		return nil, fmt.Errorf("%w: %s holds nothing else", ErrRefused, ids[0])
	}
	if len(first) == 1 {
		for _, members := range d.groups {
			if contains(members, first[0]) && len(members) > 1 {
				return leftOut(members, first), nil
			}
		}
	}
	return nil, fmt.Errorf("%w: name one record that stands together with others, or two things to be parted", ErrRefused)
}
