package brief

import "sitrep/ledger"

// Article is a report of which the pile holds several versions.
type Article struct {
	Title, URL string
	Cites      []Cite // one a version, the oldest first
	Changes    []Change
}

// Change is a finding that a version has otherwise than the one before it. Was is empty for what is new, Now for what is gone.
type Change struct {
	What, Was, Now string
	Cites          []Cite
}

func (b *builder) articles() []Article {
	titles := map[string]string{}
	for _, r := range b.s.Reports {
		titles[r.ID] = OneLine(r.Title)
	}
	var out []Article
	for _, a := range b.s.Articles {
		article := Article{URL: a.URL}
		for _, id := range a.Versions {
			article.Cites = append(article.Cites, Cite{b.number[id], 0, id})
			article.Title = titles[id]
		}
		for _, d := range a.Changes {
			article.Changes = append(article.Changes, b.change(d))
		}
		out = append(out, article)
	}
	return out
}

func (b *builder) change(d ledger.Difference) Change {
	c := Change{What: Words(d.What)}
	if d.Was != nil {
		c.Was, c.Cites = OneLine(d.Was.Quote), append(c.Cites, b.cite(*d.Was))
	}
	if d.Now != nil {
		c.Now, c.Cites = OneLine(d.Now.Quote), append(c.Cites, b.cite(*d.Now))
	}
	return c
}
