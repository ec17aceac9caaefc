package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"sitrep/eval/ecbplus"
	"sitrep/eval/mention"
	"sitrep/language/predicate"
	"sitrep/language/syntax"
	"sitrep/text"
)

func init() { adapters["ecbplus"] = measureECB }

// measureECB scores the chains of gold event mentions across reports, without gold topics: ecbplus DIR. The
// part "tuning" are two topics of three, by their numbers, "unseen" the third.
func measureECB(arguments []string, out io.Writer) error {
	var part string
	var lemma, incidents bool
	o, err := parse("ecbplus", arguments, func(f *flag.FlagSet) {
		f.StringVar(&part, "part", "all", "all, tuning or unseen topics")
		f.BoolVar(&incidents, "incidents", false, "read the reports as texts, and score the incidents made of them")
		f.BoolVar(&lemma, "same-lemma", false, "the baseline: mentions with one head lemma are one chain")
	})
	if err != nil {
		return err
	}
	folder, err := o.single()
	if err != nil {
		return err
	}
	reports, err := topics(folder, part)
	if err != nil {
		return err
	}
	if incidents {
		return measureHappenings(o, reports, out)
	}
	var read []mention.Report
	for i := range reports {
		r, err := analysed(&reports[i])
		if err != nil {
			return fmt.Errorf("%s: %w", reports[i].File, err)
		}
		read = append(read, r)
	}
	found := chained(reports, read, lemma)
	if err := o.write(func(w io.Writer) error { return writeChains(w, reports, found) }); err != nil {
		return err
	}
	score := scored(reports, found)
	if o.json {
		return printJSON(out, score)
	}
	_, err = fmt.Fprintf(out, "MUC    %6.2f\nB³     %6.2f\nCEAFe  %6.2f\nCoNLL  %6.2f\n", 100*score.MUC, 100*score.B3, 100*score.CEAFe, 100*score.CoNLL)
	return err
}

// topics are the reports of a part of the set: every third topic, by its number, is unseen.
func topics(folder, part string) ([]ecbplus.Report, error) {
	all, err := ecbplus.Read(folder)
	if err != nil || part == "all" {
		return all, err
	}
	if part != "tuning" && part != "unseen" {
		return nil, fmt.Errorf("%w: --part is all, tuning or unseen, not %q", errUsage, part)
	}
	var out []ecbplus.Report
	for _, r := range all {
		if (r.Topic%3 == 0) == (part == "unseen") {
			out = append(out, r)
		}
	}
	return out, nil
}

// chained gives the chain of each mention, by its file and id.
func chained(reports []ecbplus.Report, read []mention.Report, lemma bool) ecbplus.Chains {
	out := ecbplus.Chains{}
	chains := mention.Chains(read)
	for i, r := range reports {
		for k, m := range r.Mentions {
			out[r.File+" "+m.ID] = fmt.Sprint(chains[i][k])
			if lemma {
				out[r.File+" "+m.ID] = read[i].Mentions[k].Lemma
			}
		}
	}
	return out
}

// scored compares the mentions that the set has validated.
func scored(reports []ecbplus.Report, found ecbplus.Chains) ecbplus.Scores {
	gold, kept := ecbplus.Chains{}, ecbplus.Chains{}
	for i := range reports {
		for _, m := range reports[i].Mentions {
			if key := reports[i].File + " " + m.ID; reports[i].Scored(m) {
				gold[key], kept[key] = m.Chain, found[key]
			}
		}
	}
	return ecbplus.Compare(gold, kept)
}

func writeChains(w io.Writer, reports []ecbplus.Report, found ecbplus.Chains) error {
	type row struct {
		File    string `json:"file"`
		Mention string `json:"mention"`
		Chain   string `json:"chain"`
	}
	var rows []row
	for _, r := range reports {
		for _, m := range r.Mentions {
			rows = append(rows, row{r.File, m.ID, found[r.File+" "+m.ID]})
		}
	}
	return printLines(w, rows)
}

// analysed reads the words and sentences of a report and takes from the parse what mentions are compared by.
func analysed(r *ecbplus.Report) (mention.Report, error) {
	d := documentOf(r)
	if err := syntax.Analyse(d); err != nil {
		return mention.Report{}, err
	}
	predicate.Read(d)
	return mentionsOf(r, d), nil
}

// documentOf makes a document with the set's words and sentences.
func documentOf(r *ecbplus.Report) *text.Document {
	var b strings.Builder
	d := text.New("")
	for i := 0; i < len(r.Words); {
		first := len(d.Tokens)
		for s := r.Sentence[i]; i < len(r.Words) && r.Sentence[i] == s; i++ {
			w := r.Words[i]
			if w == "" {
				w = "_"
			}
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(w)}})
			b.WriteString(w + " ")
		}
		b.WriteByte('\n')
		span := text.Span{Start: d.Tokens[first].Start, End: d.Tokens[len(d.Tokens)-1].End}
		d.Sentences = append(d.Sentences, text.Sentence{Span: span, First: first, Last: len(d.Tokens), Block: len(d.Sentences)})
	}
	d.Text = b.String()
	return d
}
