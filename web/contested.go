package web

import (
	"cmp"

	"sitrep/export/brief"
	"sitrep/ledger"
)

// contestedView is the list of contradictions.
type contestedView struct {
	Shelf    shelf
	Tensions []brief.Tension
}

// contested is the list of values that can't all hold.
func (v *visit) contested() (*answer, error) {
	page, err := v.FindTensions(v.query)
	if err != nil {
		return nil, err
	}
	view := contestedView{Shelf: v.shelf(page, "contradiction")}
	for _, i := range page.Items {
		view.Tensions = append(view.Tensions, v.Teller.Tension(i))
	}
	return &answer{page: "contested", title: "Contested", active: "/contested", view: shown(view),
		record: func() any { return listed(v, page, func(i int) ledger.Tension { return v.Tensions[i] }) }, next: v.nextOf(page)}, nil
}

// tension is one contradiction: its sides, each with its sentences.
func (v *visit) tension() (*answer, error) {
	i, ok := v.Tension(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	t := v.Teller.Tension(i)
	return &answer{page: "tension", title: t.Cause, active: "/contested", view: shown(t), record: func() any { return hidden(v, v.Tensions[i]) }}, nil
}

func compareTimes(a, z string) int { return cmp.Compare(a, z) }
