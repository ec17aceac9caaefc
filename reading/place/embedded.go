package place

import "sitrep/text"

// isEmbedded gives a candidate its role as a part of another name, unless that is a person's.
func (r *reader) isEmbedded(c *candidate) bool {
	n := r.nameAt(c.Span)
	if n != nil && n.Kind == "PER" && !r.opensPost(c, n) || !c.isKnown() && ordinary().has(c.key, "") || is(r.before(c.first), "title") {
		return false
	}
	if persons().has(c.key, "") && r.isPerson(c) && (n == nil || n.Kind != "ORG") {
		return false
	}
	if c.role == "" {
		c.role = "embedded"
	}
	return true
}

// opensPost reports a place before the office of the person whose name was read over both: "Veldora
// President Dan Arvel".
func (r *reader) opensPost(c *candidate, n *text.Name) bool {
	w := r.after(c.last)
	return n.Start == c.Start && (is(w, "title") || is(w, "office") || is(w, "post"))
}

// isBareDateline reports the capitals that open a report without a dash: "SARN Officials said".
func (r *reader) isBareDateline(c *candidate) bool {
	w := &r.words[c.first]
	return w.upper && w.first && c.last < len(r.words) && !r.words[c.last].upper && c.Len() > 3
}

// isPost reports a settlement before a word for who holds office in it: "the Sarn Coroner".
func (r *reader) isPost(c *candidate) bool {
	w := r.after(c.last)
	return r.precedesName(c) && (is(w, "post") || is(w, "title"))
}

// opensName reports a settlement that capitalised words follow and that was read as a place, or as the
// beginning of an organization's name: "Sarn Fire Department".
func (r *reader) opensName(c *candidate) bool {
	n := r.nameAt(c.Span)
	if n == nil && r.isPost(c) {
		return true
	}
	return n != nil && r.precedesName(c) && (n.Kind == "LOC" && n.Span == c.Span || n.Kind == "ORG" && n.Start == c.Start)
}
