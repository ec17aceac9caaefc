package place

// isOrigin reports a name that a hyphen ties to a word for where somebody comes from or whom somebody leads: in "a
// Sarn-based consultancy" and "the Veldora-led coalition" nothing happens in Sarn or Veldora.
func (r *reader) isOrigin(c *candidate) bool {
	i := c.last
	if i+1 >= len(r.words) || !isPart(r.d.Word(i)) || !r.words[i].glued || !r.words[i+1].glued {
		return false
	}
	return is(r.d.Word(i+1), "origin")
}
