package export

import (
	"strconv"

	"sitrep/export/brief"
)

// articles lists the reports that their outlets changed, with what changed in what they say. Where there are none the section
// is left out.
func (o outline) articles() {
	all := o.b.Articles
	if len(all) == 0 {
		return
	}
	o.section("Versions", brief.Count(len(all), "article")+" in several versions")
	for i, a := range all {
		if i == o.full+o.short {
			o.more(len(all)-i, " articles")
			return
		}
		o.item(strconv.Itoa(i+1), a.Title, a.URL, a.Cites)
		if len(a.Changes) == 0 {
			o.line("changed", "other words, the same findings", nil)
		}
		for k, c := range a.Changes {
			if k == o.lines {
				o.more(len(a.Changes)-k, " changes")
				break
			}
			o.line(changeLabel(c), o.changeWords(c), c.Cites)
		}
	}
}

func changeLabel(c brief.Change) string {
	switch {
	case c.Was == "":
		return "new"
	case c.Now == "":
		return "gone"
	}
	return "changed"
}

func (o outline) changeWords(c brief.Change) string {
	switch {
	case c.Was == "":
		return c.What + ": " + o.quoted(c.Now)
	case c.Now == "":
		return c.What + ": " + o.quoted(c.Was)
	}
	return c.What + ": " + o.quoted(c.Was) + " → " + o.quoted(c.Now)
}
