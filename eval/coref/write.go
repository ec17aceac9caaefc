package coref

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Write writes a document in the layout that ReadFile reads, its chains numbered from 1.
func Write(w io.Writer, d Document) error {
	open, end := make([]string, len(d.Words)), make([]string, len(d.Words))
	for k, c := range d.Chains {
		for _, m := range c {
			if m.Last == m.First+1 {
				end[m.First] += fmt.Sprintf("(%d)", k+1)
				continue
			}
			open[m.First] += fmt.Sprintf("(%d", k+1)
			end[m.Last-1] = fmt.Sprintf("%d)", k+1) + end[m.Last-1]
		}
	}
	starts := map[int]bool{}
	for _, s := range d.Starts {
		starts[s] = s > 0
	}
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, strings.TrimSpace("# begin document "+d.Name))
	for i, word := range d.Words {
		if starts[i] {
			fmt.Fprintln(out)
		}
		brackets := open[i] + end[i]
		if brackets == "" {
			brackets = "_"
		}
		fmt.Fprintf(out, "%d\t%s\t%s\n", i, word, brackets)
	}
	fmt.Fprintln(out, "# end document")
	return out.Flush()
}

// WriteAll writes documents one behind the other; see Write.
func WriteAll(w io.Writer, documents []Document) error {
	for _, d := range documents {
		if err := Write(w, d); err != nil {
			return err
		}
	}
	return nil
}
