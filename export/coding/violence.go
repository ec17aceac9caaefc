package coding

// ACLED is the event type and sub-event type. An attack on a force of a state or an armed group is a battle; one
// whose target is not told stays with the type that the ontology gives. Who won a territory decides how ACLED calls it,
// and what was foiled is a strategic development, whatever was planned.
func (c *Case) ACLED() (event, sub string) {
	switch {
	case c.Type.ACLED != "" && c.Status == "foiled":
		return "Strategic developments", "Disrupted weapons use"
	case c.Incident.Type == "territorial_change" && c.Doers.is("state"):
		return "Battles", "Government regains territory"
	case c.Incident.Type == "territorial_change" && !c.Doers.is("rebel"):
		return "Battles", ""
	}
	if c.Type.ACLED == "Violence against civilians" && c.Type.Sub == "Attack" && c.DoneTo.Armed() {
		return "Battles", "Armed clash"
	}
	return c.Type.ACLED, c.Type.Sub
}

// Disorder is ACLED's type of disorder of a sub-event.
func (c *Case) Disorder() string {
	switch event, sub := c.ACLED(); event {
	case "":
		return ""
	case "Strategic developments":
		return "Strategic developments"
	case "Protests":
		return "Demonstrations"
	case "Riots":
		if sub == "Violent demonstration" {
			return "Demonstrations"
		}
	}
	return "Political violence"
}

// CivilianTargeting is ACLED's mark of violence of which civilians alone are the target.
func (c *Case) CivilianTargeting() string {
	if c.Disorder() == "Political violence" && c.DoneTo.Civilian() {
		return "Civilian targeting"
	}
	return ""
}

// Interaction joins the actor types of both sides.
func (c *Case) Interaction() string {
	a, b := c.Doers.ACLED(), c.DoneTo.ACLED()
	switch {
	case a == "":
		return ""
	case b == "" && len(c.DoneTo.Names) == 0:
		return a + " only"
	case b == "":
		return ""
	}
	return a + "-" + b
}

// Kinds of organised violence of UCDP.
const (
	StateBased = "1"
	NonState   = "2"
	OneSided   = "3"
)

// Violence is UCDP's type of violence, as far as the names of the sides tell.
func (c *Case) Violence() string {
	a, b := c.Doers, c.DoneTo
	switch {
	case a.Armed() && b.is("civilian"):
		return OneSided
	case a.is("state") && b.is("rebel"), a.is("rebel") && b.is("state"), a.is("state") && b.is("state"):
		return StateBased
	case a.is("rebel") && b.is("rebel"):
		return NonState
	}
	return ""
}

// Sides are the names of UCDP's sides A and B: the state is side A, and civilians are side B under that name.
func (c *Case) Sides() (a, b string) {
	doers, doneTo := joined(c.Doers), joined(c.DoneTo)
	switch {
	case c.Violence() == OneSided:
		return doers, "Civilians"
	case c.Violence() == StateBased && c.DoneTo.is("state"):
		return doneTo, doers
	}
	return doers, doneTo
}
