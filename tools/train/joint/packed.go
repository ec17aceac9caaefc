package joint

import (
	"sync"

	"sitrep/language/kernel"
	"sitrep/language/network"
)

// packed holds the products' matrices packed for the forward pass and, transposed, for the backward
// pass. It is made once a step and shared by the workers.
type packed struct {
	forward, backward map[string]*kernel.Panels
}

func productNames(plan network.Plan) []string {
	names := []string{network.HeadsWeights, network.ArcWeights, network.RelationWeights, network.NameWeights}
	for l := range plan.Layers {
		names = append(names, network.LayerWeights(l))
	}
	if plan.NameWidth > 0 {
		names = append(names, network.LayerWeights(plan.NameLayer()))
	}
	if plan.TellWidth > 0 {
		names = append(names, network.LayerWeights(plan.TellLayer()), network.TellWeights, network.TellForms, network.PartWeights)
	}
	return names
}

func newPacked(plan network.Plan) *packed {
	p := &packed{map[string]*kernel.Panels{}, map[string]*kernel.Panels{}}
	for _, name := range productNames(plan) {
		p.forward[name], p.backward[name] = new(kernel.Panels), new(kernel.Panels)
	}
	return p
}

func (k *packed) pack(p *Parameters) {
	var wait sync.WaitGroup
	wait.Go(func() {
		for name, panels := range k.forward {
			m := p.matrix(name)
			panels.Pack(m.Values, m.Rows, m.Columns, m.Columns)
		}
	})
	wait.Go(func() {
		for name, panels := range k.backward {
			m := p.matrix(name)
			panels.PackTransposed(m.Values, m.Columns, m.Rows, m.Columns)
		}
	})
	wait.Wait()
}
