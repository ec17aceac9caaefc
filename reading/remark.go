package reading

import (
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// remarks is what the report itself adds behind what a source says, in a relative clause that is no part of it, where that
// tells of a happening or a figure: "The gang claimed the blast, which left two men dead".
func (f *findings) remarks(a text.Attribution, out ledger.Reading) []ledger.Claim {
	d := f.d
	_, at := d.TokensIn(a.Content)
	if a.Pieces != nil || at == 0 || at+2 >= len(d.Tokens) || d.Word(at) != "," || !strings.HasPrefix(d.Tags[at+1].Penn, "W") || d.SentenceIndex(at) != d.SentenceIndex(at-1) {
		return nil
	}
	verb := at + 1
	for steps := 0; steps < 4 && d.Arcs[verb].Relation != "acl:relcl" && d.Arcs[verb].Head > at; steps++ {
		verb = d.Arcs[verb].Head
	}
	if first, last := d.Subtree(verb, nil); d.Arcs[verb].Relation == "acl:relcl" && first > at-1 {
		return f.remark(f.uptoAccused(a.Sentence, d.SpanOf(at+1, last)), a.Content, verb, out)
	}
	return nil
}

// remark is the claim of a relative clause about something, and about what it is hung on, by whoever says the words around it.
func (f *findings) remark(span, on text.Span, verb int, out ledger.Reading) []ledger.Claim {
	c := f.claim(span, span, "claim.remark", out)
	if len(c.About) == 0 || f.spoken(f.d.SentenceIndex(verb), verb) {
		return nil
	}
	c.About = append(f.bearing(out, on), c.About...)
	c.Chain, c.Stance, c.Certainty = f.chain(f.d.Tokens[verb].Span), "asserts", "certain"
	return []ledger.Claim{c}
}

// uptoAccused is a clause up to the participle by which somebody in it is accused or suspected: a claim of its own.
func (f *findings) uptoAccused(sentence int, s text.Span) text.Span {
	for _, k := range f.d.AttributionsNear(sentence) {
		if a := f.d.Attributions[k]; a.Rule == "attribution.passive" && s.Contains(a.Content) && a.Content.Start > s.Start {
			s.End = text.Trim(f.d.Text, text.Span{Start: s.Start, End: a.Content.Start}).End
		}
	}
	return s
}
