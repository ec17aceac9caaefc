package muc4

// Confidence is how often the confidence of an organization is right, of the organizations that are found: the
// perpetrators of which a template and the key it is mapped to name the same.
type Confidence struct {
	Found int     `json:"found"`
	Right int     `json:"right"`
	Near  int     `json:"near"` // half right by the scoring guidelines; not counted as right
	Rate  float64 `json:"rate"` // Right of Found
}

// Confident measures the confidence of the organizations found. A key that gives no confidence for an
// organization is not counted.
func Confident(keys, responses map[string][]*Template) Confidence {
	var c Confidence
	for id, ks := range keys {
		rs := responses[id]
		for i, j := range mapTemplates(rs, ks) {
			c.compare(rs[i], ks[j])
		}
	}
	c.Rate = over(float64(c.Right), c.Found)
	return c
}

// compare counts the organizations that two templates share.
func (c *Confidence) compare(r, k *Template) {
	for _, p := range pairFills(slotOrganization, r.Slots[slotOrganization], k.Slots[slotOrganization]) {
		owed := confidenceOf(k, k.Slots[slotOrganization][p.key])
		if len(owed) == 0 {
			continue
		}
		c.Found++
		switch bestCredit(confidenceOf(r, r.Slots[slotOrganization][p.response]), owed) {
		case correct:
			c.Right++
		case partial:
			c.Near++
		}
	}
}

// confidenceOf are the values a template gives as the confidence of an organization: those said about one of its
// names, and those said about nothing in particular.
func confidenceOf(t *Template, organization Fill) (out []string) {
	for _, f := range t.Slots[slotConfidence] {
		for _, v := range f.Values {
			if v.About == "" || v.About == "-" || namesOne(organization, v.About) {
				out = append(out, v.Text)
			}
		}
	}
	return out
}

func namesOne(organization Fill, about string) bool {
	for _, v := range organization.Values {
		if stringCredit(v.Text, about) > wrong {
			return true
		}
	}
	return false
}

// bestCredit is the most that any value given earns for any value owed.
func bestCredit(given, owed []string) (best int) {
	for _, g := range given {
		for _, o := range owed {
			best = max(best, valueCredit(slotConfidence, g, o))
		}
	}
	return best
}
