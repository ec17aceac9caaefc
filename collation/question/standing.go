package question

// strange are the reports that know none of the names of a question, where others do.
func (d *Desk) strange(q query, met []map[int]float64) map[string]bool {
	known, named := map[string]bool{}, false
	for k, t := range q.terms {
		if !t.name {
			continue
		}
		for i := range met[k] {
			known[d.sentences[i].report], named = true, true
			for _, n := range d.stories[d.sentences[i].report] {
				known[n.report] = known[n.report] || n.part == 1
			}
		}
	}
	out := map[string]bool{}
	for r := range d.published {
		out[r] = named && !known[r]
	}
	return out
}

// heading is the sentence that opens the part of the page in which a sentence outside the report stands.
func (d *Desk) heading(i int, taken map[int]bool) []int {
	j := i
	for d.sentences[j].Furniture && d.follows(j) && d.sentences[j-1].Furniture {
		j--
	}
	if j == i || taken[j] {
		return nil
	}
	return []int{j}
}

// follows reports a sentence that stands behind another in one report.
func (d *Desk) follows(i int) bool {
	return i > 0 && i < len(d.sentences) && d.sentences[i].report == d.sentences[i-1].report
}
