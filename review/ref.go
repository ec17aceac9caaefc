package review

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/ledger"
)

// refs are the records that an id stands for: of an incident, series, entity or warning all members.
// The beginning of an id is enough where it fits one thing only.
func (d *Desk) refs(id string) ([]ledger.Ref, error) {
	full, err := d.complete(id)
	if err != nil {
		return nil, err
	}
	if members, ok := d.groups[full]; ok {
		return slices.Clone(members), nil
	}
	return d.byID[full], nil
}

// complete is the id that begins so.
func (d *Desk) complete(id string) (string, error) {
	if _, ok := d.groups[id]; ok || len(d.byID[id]) > 0 {
		return id, nil
	}
	var fit []string
	for _, known := range d.ids() {
		if len(id) > 3 && strings.HasPrefix(known, id) {
			fit = append(fit, known)
		}
	}
	if len(fit) == 0 {
		fit = d.joined(id)
	}
	switch len(fit) {
	case 0:
		return "", fmt.Errorf("%s: %w", id, ErrUnknown)
	case 1:
		return fit[0], nil
	}
	slices.Sort(fit)
	return "", fmt.Errorf("%w: %s may be %s", ErrRefused, id, strings.Join(fit, " or "))
}

// joined are the incidents that hold one which went by an id that begins so, as an older report or page shows it.
func (d *Desk) joined(id string) (out []string) {
	for former, now := range d.former {
		if len(id) > 3 && strings.HasPrefix(former, id) && !slices.Contains(out, now) {
			out = append(out, now)
		}
	}
	return out
}

func (d *Desk) ids() []string {
	var out []string
	for id := range d.groups {
		out = append(out, id)
	}
	for id := range d.byID {
		out = append(out, id)
	}
	return out
}

// allRefs are the records of several ids, each once, all of one kind.
func (d *Desk) allRefs(ids []string) ([]ledger.Ref, error) {
	var out []ledger.Ref
	for _, id := range ids {
		refs, err := d.refs(id)
		if err != nil {
			return nil, err
		}
		for _, r := range refs {
			if !contains(out, r) {
				out = append(out, r)
			}
		}
		if d.kind(out) != d.kind(refs) || sameKind[d.kind(refs)] == "" {
			return nil, fmt.Errorf("%w: only events, figures, entities or warnings are one or apart, each among its kind", ErrRefused)
		}
	}
	return out, nil
}

// kind is the kind of records.
func (d *Desk) kind(refs []ledger.Ref) string {
	if len(refs) == 0 {
		return ""
	}
	return d.find.byID[refs[0]].kind
}

func contains(refs []ledger.Ref, r ledger.Ref) bool { return slices.Contains(refs, r) }

// leftOut are the refs that are not among others.
func leftOut(refs, others []ledger.Ref) []ledger.Ref {
	return slices.DeleteFunc(slices.Clone(refs), func(r ledger.Ref) bool { return contains(others, r) })
}

func idsOf(refs []ledger.Ref) string {
	var out []string
	for _, r := range refs {
		out = append(out, r.ID)
	}
	return strings.Join(out, " ")
}
