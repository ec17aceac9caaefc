// Package coref reads and writes coreference in the CoNLL layout of OntoGUM and scores it: MUC, B³,
// CEAFe with φ4, and their mean, as the reference scorer of the CoNLL shared tasks does (Pradhan and
// others 2014). Singletons are none: a chain of one mention is left out on both sides before anything is
// counted, because OntoGUM and OntoNotes annotate none.
package coref

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
)

// Span is a run of tokens [First, Last) of a document.
type Span struct{ First, Last int }

// Chain is what is said to be one: mentions in text order.
type Chain []Span

// Document is one document of a set. Starts are the first tokens of its sentences, nil when the file
// does not part them.
type Document struct {
	Name   string
	Words  []string
	Starts []int
	Chains []Chain
}

// ReadFile reads a file in the CoNLL layout: a line a token, the word in the second column and the
// brackets of the chains in the last ("(3", "3)", "(3)", several side by side or parted by "|").
func ReadFile(path string) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	documents, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return documents, nil
}

// Read reads the CoNLL layout; see ReadFile.
func Read(r io.Reader) ([]Document, error) {
	var out []Document
	open := newBuilder("")
	scanner := bufio.NewScanner(r)
	for number := 1; scanner.Scan(); number++ {
		line := scanner.Text()
		if name, ok := strings.CutPrefix(line, "# begin document"); ok {
			open = newBuilder(strings.TrimSpace(name))
			continue
		}
		if strings.HasPrefix(line, "# end document") {
			d, err := open.close()
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
			out, open = append(out, d), newBuilder("")
			continue
		}
		if err := open.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	if err := scanner.Err(); err != nil {
		return nil, err
	}
	if len(open.document.Words) > 0 {
		return nil, fmt.Errorf("the last document has no end: a line \"# end document\" is missing")
	}
	return out, nil
}

// builder takes the lines of one document.
type builder struct {
	document Document
	begun    map[int][]int // chain → first tokens of its mentions that are still open
	chains   map[int]Chain
	broken   bool // an empty line stood before: the next token begins a sentence
	parted   bool // an empty line stood somewhere among the tokens
}

func newBuilder(name string) *builder {
	return &builder{document: Document{Name: name}, begun: map[int][]int{}, chains: map[int]Chain{}, broken: true}
}

func (b *builder) line(line string) error {
	if strings.TrimSpace(line) == "" {
		b.broken = true
		return nil
	}
	columns := strings.Split(line, "\t")
	if strings.HasPrefix(line, "#") && len(columns) < 3 {
		return nil
	}
	if len(columns) < 3 {
		return fmt.Errorf("%d columns instead of 3 or more", len(columns))
	}
	at := len(b.document.Words)
	if b.broken {
		b.document.Starts = append(b.document.Starts, at)
		b.parted = b.parted || at > 0
		b.broken = false
	}
	b.document.Words = append(b.document.Words, columns[1])
	return b.brackets(columns[len(columns)-1], at)
}

// brackets opens and closes mentions at a token.
func (b *builder) brackets(field string, at int) error {
	for rest := strings.ReplaceAll(field, "|", ""); rest != "" && rest != "_" && rest != "-"; {
		opens := rest[0] == '('
		if opens {
			rest = rest[1:]
		}
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		chain, err := strconv.Atoi(rest[:digits])
		if err != nil {
			return fmt.Errorf("brackets %q: a number is missing", field)
		}
		rest = rest[digits:]
		closes := strings.HasPrefix(rest, ")")
		rest = strings.TrimPrefix(rest, ")")
		if opens {
			b.begun[chain] = append(b.begun[chain], at)
		}
		if closes && !b.end(chain, at+1) || !opens && !closes {
			return fmt.Errorf("brackets %q: they do not pair", field)
		}
	}
	return nil
}

// end closes the mention of a chain that was opened last.
func (b *builder) end(chain, last int) bool {
	open := b.begun[chain]
	if len(open) == 0 {
		return false
	}
	b.chains[chain] = append(b.chains[chain], Span{open[len(open)-1], last})
	b.begun[chain] = open[:len(open)-1]
	return true
}

func (b *builder) close() (Document, error) {
	for chain, open := range b.begun {
		if len(open) > 0 {
			return Document{}, fmt.Errorf("a mention of chain %d is never closed", chain)
		}
	}
	d := b.document
	if !b.parted {
		d.Starts = nil
	}
	for _, c := range b.chains {
		d.Chains = append(d.Chains, c)
	}
	d.Chains = Ordered(d.Chains)
	return d, nil
}

// Ordered sorts mentions within chains and chains by their first mention.
func Ordered(chains []Chain) []Chain {
	for _, c := range chains {
		sort.Slice(c, func(i, j int) bool { return before(c[i], c[j]) })
	}
	sort.Slice(chains, func(i, j int) bool { return before(chains[i][0], chains[j][0]) })
	return chains
}

func before(a, b Span) bool { return a.First < b.First || a.First == b.First && a.Last > b.Last }
