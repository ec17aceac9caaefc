// Command zz prints what is read of single texts; a scratch program.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/reading/event"
	"sitrep/reading/warning"
)

func main() {
	deep := len(os.Args) > 1 && os.Args[1] == "-d"
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	var text []string
	flush := func() {
		s := strings.Join(text, "\n")
		text = nil
		if s == "" {
			return
		}
		fmt.Println("##", s)
		d := reading.Layers(s)
		if deep {
			for i := range d.Tokens {
				h, hw := d.Arcs[i].Head, "-"
				if h >= 0 {
					hw = d.Word(h)
				}
				fmt.Printf("%s/%s/%s<%s ", d.Word(i), d.Tags[i].Penn, d.Arcs[i].Relation, hw)
			}
			fmt.Println()
			for _, p := range d.Predicates {
				f := func(x []int) (o []string) {
					for _, i := range x {
						o = append(o, d.Word(i))
					}
					return
				}
				fmt.Println("  P", p.Lemma, p.Noun, "pass", p.Passive, "neg", p.Negated, "modal", p.Modal, p.Tense, "S", f(p.Subjects), "O", f(p.Objects), "cond", p.Condition)
			}
			for _, q := range d.Quantities {
				fmt.Println("  Q", d.Words(q.Span), q.Kind, q.What, q.Head)
			}
			for _, a := range d.Attributions {
				fmt.Println("  A", d.Words(a.Source.Span), "|", d.Words(a.Cue), "|", a.Stance, a.Certainty, "|", d.Words(a.Content))
			}
			for _, t := range d.Times {
				fmt.Println("  T", d.Words(t.Span), t.Kind, t.When.EDTF)
			}
		}
		for _, e := range event.Read(d, "r") {
			fmt.Printf("  E %s %s [%s] past=%v agg=%v part=%s ev=%q", e.Type, e.Status, e.Trigger.Text, e.Past, e.Aggregate, e.PartOf, e.Evidence.Quote)
			for _, r := range e.Roles {
				fmt.Printf(" %s=%q", r.Role, r.Text)
			}
			for _, c := range e.Counts {
				fmt.Printf(" #%s", cnt(c))
			}
			for _, w := range e.Where {
				fmt.Printf(" @%s(%s)", w.Name, w.CountryCode)
			}
			if e.When != nil {
				fmt.Printf(" when=%s/%s", e.When.Written, e.When.EDTF)
			}
			for _, m := range e.Mentions {
				fmt.Printf(" m=%q", m.Text)
			}
			fmt.Println()
		}
		for _, w := range warning.Read(d, "r") {
			b, _ := json.Marshal(w)
			fmt.Println("  W", string(b))
		}
	}
	for in.Scan() {
		if in.Text() == "" {
			flush()
			continue
		}
		text = append(text, strings.ReplaceAll(in.Text(), "\\n", "\n"))
	}
	flush()
}

func cnt(c ledger.Count) string {
	f := func(x *float64) string {
		if x == nil {
			return "?"
		}
		return fmt.Sprint(*x)
	}
	return c.What + ":" + f(c.Low) + "-" + f(c.High) + c.Bound
}
