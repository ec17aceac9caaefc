package network

import (
	"encoding/json"
	"fmt"
)

// Cutting is the layer of tellings of a model file alone: another model with the same encoder takes it by Graft.
func Cutting(file string) ([]byte, error) {
	plan, _, matrices, err := Decode(file)
	if err != nil {
		return nil, err
	}
	head, err := json.Marshal(Plan{}.withTellings(plan))
	if err != nil {
		return nil, fmt.Errorf("encode plan: %w", err)
	}
	sections, own := []section{{"plan", head}}, plan.tellNames()
	for _, m := range matrices {
		if own[m.Name] {
			sections = append(sections, section{m.Name, halves(m.Values)})
		}
	}
	return join(sections), nil
}

// Graft is a finished model with a cutting in the place of its layer of tellings. It reads what the cutting has learned to tell, from
// an encoder that is the finished model's. Errors wrap those of Load.
func Graft(base, cutting string) (*Model, error) {
	plan, tables, matrices, err := Decode(base)
	if err != nil {
		return nil, err
	}
	sections, err := split(cutting)
	if err != nil {
		return nil, err
	}
	var cut Plan
	if err := json.Unmarshal([]byte(sections["plan"]), &cut); err != nil {
		return nil, fmt.Errorf("%w: the plan of the cutting is unreadable: %v", ErrDamaged, err)
	}
	known := map[string]Matrix{}
	for _, m := range matrices {
		known[m.Name] = m
	}
	plan = plan.withTellings(cut)
	if err := plan.check(); err != nil {
		return nil, err
	}
	all, own := plan.Matrices(), plan.tellNames()
	for i, m := range all {
		all[i].Values = known[m.Name].Values
		if own[m.Name] {
			all[i].Values = readHalves(sections[m.Name])
		}
	}
	file, err := Encode(plan, tables, all)
	if err != nil {
		return nil, err
	}
	return Load(string(file))
}

// withTellings is a plan with the layer of tellings of another.
func (p Plan) withTellings(o Plan) Plan {
	p.TellWidth, p.TellForm, p.Tells, p.Moods, p.Counts, p.Says, p.Parts = o.TellWidth, o.TellForm, o.Tells, o.Moods, o.Counts, o.Says, o.Parts
	return p
}

// tellNames are the names of the matrices of the layer of tellings.
func (p Plan) tellNames() map[string]bool {
	out := map[string]bool{}
	for _, m := range p.tellMatrices() {
		out[m.Name] = true
	}
	return out
}
