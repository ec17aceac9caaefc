package brief

import (
	"cmp"
	"slices"

	"sitrep/ledger"
)

func (b *builder) incident(i int, in ledger.Incident) Incident {
	out := b.headline(i, in)
	out.Attributes = b.attributes(in.Values)
	return out
}

// headline is an incident without its values.
func (b *builder) headline(i int, in ledger.Incident) Incident {
	when, why := When(in.When)
	out := Incident{
		ID: in.ID, Anchor: anchor("i", i), Title: OneLine(in.Title), Type: Words(in.Type), Status: Words(in.Status),
		When: when, WhenWhy: why, Roots: roots(in.Roots), Reports: reports(in.Members),
		Tensions: b.linked(in.Tensions), Cites: b.cites[in.ID],
		Words: said(in.Reviews),
	}
	for _, l := range in.Where {
		out.Where = append(out.Where, Place(l))
	}
	if in.Aggregate {
		out.Flags = append(out.Flags, "several happenings told as one")
	}
	if in.Past {
		out.Flags = append(out.Flags, "background")
	}
	return out
}

// attributes groups values by what they are values of, in the order of the ledger.
func (b *builder) attributes(values []ledger.Value) []Attribute {
	var out []Attribute
	at := map[string]int{}
	for _, v := range values {
		k, known := at[v.Attribute]
		if !known {
			k = len(out)
			at[v.Attribute] = k
			out = append(out, Attribute{Name: label(v.Attribute)})
		}
		out[k].Values = append(out[k].Values, b.value(v))
		out[k].Exclusive = v.Low != nil || v.High != nil || v.Attribute == "status"
	}
	return slices.DeleteFunc(out, told)
}

// label names an attribute. Days and places stand in the head of an incident too, reasoned out; below it as they are told.
func label(attribute string) string {
	switch attribute {
	case "when":
		return "days told"
	case "where":
		return "places told"
	}
	return Words(attribute)
}

// told reports an attribute that the head of an incident tells already, with one value.
func told(a Attribute) bool {
	return !a.Several() && (a.Name == "type" || a.Name == label("when") || a.Name == label("where"))
}

func (b *builder) value(v ledger.Value) Value {
	words := OneLine(v.Text)
	switch {
	case v.Attribute == "type":
		words = Words(v.Text)
	case v.Attribute == "when":
		words = Day(v.Text)
	case v.Low != nil || v.High != nil || v.Bound != "":
		words = Quantity(v.Low, v.High, v.Bound, "")
	}
	return Value{
		Text: words, Roots: roots(v.Roots),
		Voices: b.voices(v.Evidence, v.Chains), Proofs: b.proofs(v.Evidence, v.Chains),
	}
}

// incidentCites are the places of the first value of each report that tells of the incident.
func (b *builder) incidentCites(in ledger.Incident) []Cite {
	var out []Cite
	met := map[int]bool{}
	for _, v := range in.Values {
		for _, e := range v.Evidence {
			if c := b.cite(e); !met[c.Report] {
				met[c.Report] = true
				out = append(out, c)
			}
		}
	}
	return out
}

func (b *builder) linked(ids []string) []Link {
	var out []Link
	for _, id := range ids {
		out = append(out, b.linkTo(id))
	}
	return out
}

// linkTo is the link of an id; an id that is not in the situation stands as itself.
func (b *builder) linkTo(id string) Link {
	if l, ok := b.links[id]; ok {
		return l
	}
	return Link{Title: id}
}

func reports(members []ledger.Ref) int {
	met := map[string]bool{}
	for _, m := range members {
		met[m.Report] = true
	}
	return len(met)
}

func strongerIncident(a, z Incident) int {
	return cmp.Or(cmp.Compare(z.Reports, a.Reports), compareBool(z.Contested(), a.Contested()))
}

func compareBool(a, z bool) int {
	switch {
	case a == z:
		return 0
	case a:
		return 1
	}
	return -1
}
