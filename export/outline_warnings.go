package export

import (
	"strconv"
	"strings"

	"sitrep/export/brief"
)

func (o outline) warnings() {
	o.section("Warnings", brief.Count(len(o.b.Warnings), "warning"))
	if len(o.b.Warnings) == 0 {
		o.note("No warnings in these reports.")
		return
	}
	for i, w := range o.b.Warnings {
		switch {
		case i < o.full:
			o.warning(i, w)
		case i < o.full+o.short:
			o.compact(strconv.Itoa(i+1)+". "+w.Issuer+": "+w.About+" · "+w.Validity+withdrawn(w), []brief.Cite{w.Proof.Cite})
		}
	}
	o.more(len(o.b.Warnings)-o.full-o.short, " warnings")
}

func (o outline) warning(i int, w brief.Warning) {
	o.item(strconv.Itoa(i+1), w.About, w.Issuer+withdrawn(w), []brief.Cite{w.Proof.Cite})
	o.line("words", o.quoted(w.Proof.Quote), nil)
	o.line("says", w.Proof.Chain, nil)
	o.line("to", w.Audience, nil)
	o.line("place", w.Place, nil)
	o.line("valid", w.Validity, nil)
	o.optional("after", w.After)
	o.optional("reason", w.Reason)
	o.optional("echoed by", strings.Join(w.Echoes, "; "))
	for _, l := range w.Possible {
		o.line("open", "may be about: "+l.Title+" (open, nobody says so)", nil)
	}
	o.roots(w.Roots)
}

// withdrawn is how a line tells that a warning was taken back; "" for one that stands.
func withdrawn(w brief.Warning) string {
	if w.Withdrawn {
		return " · WITHDRAWN"
	}
	return ""
}
