package export

import (
	"sitrep/export/mask"
	"sitrep/export/table"
	"sitrep/ledger"
)

// withheld is what tables are made of, without the names of private persons unless they are asked for. Positions
// count units of the original text, so the texts stay as they are. Events are told only of incidents that are
// there: a filter keeps these.
func withheld(s *ledger.Situation, o Options) table.Source {
	from := table.Source{Situation: s, Events: told(s, o.Events), Removals: o.Removals, Text: o.Text}
	if !o.IncludeNames {
		masker := mask.ForSituation(s)
		from.Situation = mask.Rewrite(s, masker.Text)
		from.Events = mask.Rewrite(from.Events, masker.Text)
	}
	return from
}

// told are the events that are members of the incidents.
func told(s *ledger.Situation, events []table.Told) (out []table.Told) {
	members := map[ledger.Ref]bool{}
	for _, in := range s.Incidents {
		for _, m := range in.Members {
			members[m] = true
		}
	}
	for _, e := range events {
		if members[e.Ref()] {
			out = append(out, e)
		}
	}
	return out
}

// masker withholds the names of private persons from words, unless they are asked for.
func (o Options) masker(s *ledger.Situation) func(string) string {
	if o.IncludeNames {
		return func(words string) string { return words }
	}
	return mask.ForSituation(s).Text
}
