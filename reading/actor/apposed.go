package actor

// apposed makes one of a body told by what it is and the acronym that stands beside it between commas: "the security service in Sarn, the
// OKB, reported".
func (f *finder) apposed() {
	d := f.d
	left := mergers
	for i := 2; i+1 < len(d.Tokens) && left > 0; i++ {
		if len(d.Word(i)) < 3 || !acronym(d.Word(i)) || d.Arcs[i].Relation != "appos" || !betweenCommas(d.Word(f.beforeArticle(i)), d.Word(i+1)) {
			continue
		}
		b := f.mentionStarting(i)
		a := f.bodyAt(d.Arcs[i].Head)
		if a < 0 || a == b || b >= 0 && (!f.wholeBody(b) || f.actors[b].Kind == "armed_group" != (f.actors[a].Kind == "armed_group")) {
			continue
		}
		left--
		switch {
		case b < 0:
			f.acronyms(a, d.Word(i))
		case f.actors[a].ID == "":
			f.merge(b, a)
			f.alsoTaken(b)
		}
	}
}

// alsoTaken gives a body the other places of its acronym, where it was taken for a body of another kind.
func (f *finder) alsoTaken(a int) {
	for b := range f.actors {
		if b != a && f.actors[b].Name == f.actors[a].Name && len(f.actors[b].Mentions) > 0 && f.wholeBody(b) && f.actors[b].ID == "" {
			f.merge(a, b)
		}
	}
}

// beforeArticle is the token before the article of token i, or before itself.
func (f *finder) beforeArticle(i int) int {
	if i > 1 && f.d.Tags[i-1].Universal == "DET" {
		return i - 2
	}
	return i - 1
}

func betweenCommas(before, after string) bool {
	return before == "," && (after == "," || after == ".")
}

// bodyAt is the body of a mention over a token, −1 for none.
func (f *finder) bodyAt(token int) int {
	if token < 0 || !f.taken[token] {
		return -1
	}
	at := f.d.Tokens[token].Span
	for a := range f.actors {
		for _, m := range f.actors[a].Mentions {
			if m.Contains(at) && !m.Aside && f.wholeBody(a) {
				return a
			}
		}
	}
	return -1
}
