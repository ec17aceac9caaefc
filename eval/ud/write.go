package ud

import (
	"bufio"
	"fmt"
	"io"

	"sitrep/text"
)

// Write writes the tokens, tags and arcs of a document as CoNLL-U. ids are the sentences' names; when
// there are none they are numbered.
func Write(w io.Writer, d *text.Document, ids []string) error {
	out := bufio.NewWriter(w)
	for i, s := range d.Sentences {
		id := fmt.Sprint(i + 1)
		if i < len(ids) {
			id = ids[i]
		}
		fmt.Fprintf(out, "# sent_id = %s\n# text = %s\n", id, oneLine(d.Words(s.Span)))
		for t := s.First; t < s.Last; t++ {
			writeWord(out, d, s, t)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

func writeWord(w io.Writer, d *text.Document, s text.Sentence, t int) {
	tag, arc := d.Tags[t], d.Arcs[t]
	head := 0
	if arc.Head >= 0 {
		head = arc.Head - s.First + 1
	}
	misc := "_"
	if t+1 < len(d.Tokens) && d.Tokens[t+1].Start == d.Tokens[t].End {
		misc = "SpaceAfter=No"
	}
	fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", t-s.First+1, d.Word(t), tag.Lemma, tag.Universal, tag.Penn, head, arc.Relation, misc)
}

// oneLine writes line breaks and tabs as blanks.
func oneLine(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c == '\n' || c == '\r' || c == '\t' {
			b[i] = ' '
		}
	}
	return string(b)
}
