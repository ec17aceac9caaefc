package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	asking "sitrep/collation/question"
	"sitrep/export/mask"
	"sitrep/ledger"
	"sitrep/reading"
)

func askCommand(s streams) *cobra.Command {
	var path string
	var from []string
	var names bool
	cmd := &cobra.Command{
		Use:   "ask QUESTION…",
		Short: "Show the sentences that answer a question",
		Long: `Finds the sentences of the ledger, or of the reports under --from, that answer questions: who, what,
where, when, why, how many, who says so. It searches the words and the records read from them, and shows
sentences with those who say them; it writes none of its own. Sentences that only share words with the
question come last, as less to the point. A question that names nothing ("When was it?") is asked of
what the one before it was about.`,
		Example: `  sitrep ask "How many were killed in the blast at the mill, and who says so?"
  sitrep ask --from examples/reports "Who claimed the attack?" "When was it?"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return failure{exitUse, fmt.Errorf("sitrep ask needs a question; for example: %s", firstLine(cmd.Example))}
			}
			if err := checkQuestions(args); err != nil {
				return failure{exitUse, err}
			}
			sayUnused(cmd, s, from)
			return onPile(cmd.Context(), s, path, past{}, from, "name reports with --from PATH", func(readings []ledger.Reading, decisions []ledger.Decision) error {
				return ask(s, readings, decisions, args, names)
			})
		},
	}
	cmd.Flags().StringArrayVar(&from, "from", nil, "ask the reports under this path instead of the ledger; may be given several times")
	cmd.Flags().BoolVar(&names, "include-names", false, "keep the names of private persons")
	ledgerFlag(cmd, &path)
	return cmd
}

// checkQuestions refuses what can't be meant as a question: nothing, and the path of reports, which other commands take
// without a flag.
func checkQuestions(questions []string) error {
	for _, q := range questions {
		if strings.TrimSpace(q) == "" {
			return errors.New("a question is empty; write it in quotation marks")
		}
		if _, err := os.Stat(q); err == nil {
			return fmt.Errorf("%s is a file or folder, no question; ask the reports in it with --from %s", q, q)
		}
	}
	return nil
}

// ask prints the answers of a pile to questions, the names of private persons withheld unless asked for.
func ask(s streams, readings []ledger.Reading, decisions []ledger.Decision, questions []string, names bool) error {
	situation := situationOf(readings, decisions)
	desk := asking.New(readings, &situation, reading.Sentences)
	sayNames(s, names)
	var hide *mask.Masker
	if !names {
		hide = mask.ForSituation(&situation)
	}
	out := bufio.NewWriter(s.out)
	for i, a := range desk.AskAll(questions) {
		if i > 0 {
			fmt.Fprintln(out)
		}
		printAnswer(out, mask.Rewrite(a, hide.Text))
	}
	return out.Flush()
}

func printAnswer(w io.Writer, a asking.Answer) {
	fmt.Fprintln(w, a.Question)
	if len(a.Unknown) > 0 {
		fmt.Fprintf(w, "  no report tells of: %s\n", strings.Join(a.Unknown, ", "))
	}
	if len(a.Passages) == 0 {
		fmt.Fprintln(w, "  nothing in the reports answers it")
	}
	near := a.Near()
	for k, p := range a.Passages {
		if k == near {
			fmt.Fprintln(w, "  less to the point:")
		}
		fmt.Fprintf(w, "  “%s”\n", strings.Join(strings.Fields(p.Evidence.Quote), " "))
		fmt.Fprintf(w, "    %s, bytes %d-%d%s\n", p.Title, p.Evidence.Start, p.Evidence.End, spoken(p))
	}
}

// spoken says who speaks in a passage: the chains of its claims, from the publisher to the root source.
func spoken(p asking.Passage) string {
	if p.Furniture {
		return "; not part of the report, but of the page around it"
	}
	var chains []string
	seen := map[string]bool{}
	for _, c := range p.Chains {
		var hops []string
		for _, h := range c {
			name := h.Name
			if h.Unnamed {
				name = strings.TrimSpace("unnamed " + h.Name)
			}
			hops = append(hops, name)
		}
		if line := strings.Join(hops, " → "); line != "" && !seen[line] {
			seen[line] = true
			chains = append(chains, line)
		}
	}
	if len(chains) == 0 {
		return ""
	}
	return "; according to " + strings.Join(chains, "; ")
}
