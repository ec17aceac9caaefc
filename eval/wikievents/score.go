package wikievents

import "sitrep/eval/measure"

// Score counts triggers and arguments: an annotated trigger is found by an event of its type whose words it shares;
// an argument, by one of its role in such an event.
type Score struct {
	Right, Given, Owed                  int
	RightArguments, GivenArgs, OwedArgs int
}

// TriggerF1 is the harmonic mean of precision and recall of triggers.
func (s Score) TriggerF1() float64 { return measure.F1(s.Right, s.Given, s.Owed) }

// ArgumentF1 is that of arguments.
func (s Score) ArgumentF1() float64 { return measure.F1(s.RightArguments, s.GivenArgs, s.OwedArgs) }

// Add counts the events of one document. With types, annotated events of other types are left out, so that
// what our list of types has no name for (meetings, purchases, outbreaks) is not asked.
func (s *Score) Add(gold, read []Event, types map[string]bool) {
	taken := map[int]bool{}
	for _, e := range read {
		s.Given++
		s.GivenArgs += len(e.Arguments)
	}
	for _, g := range gold {
		if types != nil && !types[g.Type] {
			continue
		}
		s.Owed++
		s.OwedArgs += len(g.Arguments)
		if k := find(g, read, taken); k >= 0 {
			taken[k] = true
			s.Right++
			s.RightArguments += shared(g.Arguments, read[k].Arguments)
		}
	}
}

func find(g Event, read []Event, taken map[int]bool) int {
	for k, e := range read {
		if !taken[k] && e.Type == g.Type && e.Trigger[0] < g.Trigger[1] && g.Trigger[0] < e.Trigger[1] {
			return k
		}
	}
	return -1
}

func shared(gold, read []Argument) int {
	n := 0
	taken := map[int]bool{}
	for _, g := range gold {
		for k, a := range read {
			if !taken[k] && a.Role == g.Role && a.Start < g.End && g.Start < a.End {
				taken[k] = true
				n++
				break
			}
		}
	}
	return n
}
