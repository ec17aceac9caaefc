package export

import (
	"encoding/json"
	"io"
	"unicode/utf8"

	"sitrep/export/brief"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "webannotation", Extension: ".jsonld",
		Doc: "W3C Web Annotations: each record on its words, by quote and by position", Write: WebAnnotation, Describe: describeNothing})
}

// annotation is a Web Annotation (W3C 2017). The body says what was read, the target where.
type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       []body `json:"body"`
	Target     target `json:"target"`
}

type body struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value"`
}

type target struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// selector is a TextQuoteSelector or a TextPositionSelector; the positions of the latter count code points.
type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// WebAnnotation writes a page of annotations: events, figures, claims and warnings.
func WebAnnotation(w io.Writer, s *ledger.Situation, o Options) error {
	a := &annotator{g: table.On(withheld(s, o)), mask: o.masker(s)}
	a.all()
	out := json.NewEncoder(w)
	out.SetIndent("", " ")
	out.SetEscapeHTML(false)
	return out.Encode(struct {
		Context    string       `json:"@context"`
		ID         string       `json:"id"`
		Type       string       `json:"type"`
		StartIndex int          `json:"startIndex"`
		Items      []annotation `json:"items"`
	}{"http://www.w3.org/ns/anno.jsonld", "urn:sitrep:page:" + ledger.ID("p", a.ids...), "AnnotationPage", 0, a.items})
}

type annotator struct {
	g     *table.Ground
	mask  func(string) string
	items []annotation
	ids   []string
}

func (a *annotator) all() {
	a.items = []annotation{}
	for _, t := range a.g.Events {
		a.add("event", t.Event.ID, t.Stamped(), t.Event.Chain, brief.Words(t.Event.Type)+", "+brief.Words(t.Event.Status))
	}
	for _, s := range a.g.Situation.Series {
		for _, p := range s.Points {
			a.add("figure", p.Figure.ID, p.Evidence, p.Chain, s.What+": "+brief.Quantity(p.Low, p.High, p.Bound, s.Unit))
		}
	}
	for _, c := range a.g.Situation.Claims {
		e := c.Evidence
		e.Report = c.Report
		a.add("claim", c.ID, e, c.Chain, brief.Words(c.Stance))
	}
	for _, w := range a.g.Situation.Warnings {
		a.add("warning", w.ID, w.Warning.Evidence, w.Warning.Chain, "warning by "+w.Warning.Issuer)
	}
}

func (a *annotator) add(kind, id string, e ledger.Evidence, chain ledger.Chain, words string) {
	name := ledger.ID("a", kind, id, table.EvidenceIDs([]ledger.Evidence{e}))
	a.ids = append(a.ids, name)
	note := annotation{ID: "urn:sitrep:annotation:" + name, Type: "Annotation", Motivation: "describing",
		Body:   []body{{"TextualBody", "tagging", kind}, {"TextualBody", "describing", words}},
		Target: target{"urn:sitrep:report:" + e.Report, a.selectors(e)}}
	if who := table.ChainWords(chain); who != "" {
		note.Body = append(note.Body, body{"TextualBody", "commenting", "says: " + who})
	}
	a.items = append(a.items, note)
}

// around is how many bytes before and after the quote help to find it again.
const around = 32

// selectors are the quote with what stands around it, and the position where the text is at hand. Where a name is
// withheld the quote is not that of the text; the position still is.
func (a *annotator) selectors(e ledger.Evidence) []selector {
	quote := selector{Type: "TextQuoteSelector", Exact: e.Quote}
	start, end, ok := a.g.Span(e.Report, e.Start, e.End)
	if !ok {
		return []selector{quote}
	}
	quote.Prefix, quote.Suffix = a.beside(e)
	return []selector{quote, {Type: "TextPositionSelector", Start: &start.Char, End: &end.Char}}
}

// beside are the words before and after a quote, cut between characters.
func (a *annotator) beside(e ledger.Evidence) (prefix, suffix string) {
	text := a.g.Text(e.Report)
	from, until := max(0, e.Start-around), min(len(text), e.End+around)
	for from < e.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for until < len(text) && !utf8.RuneStart(text[until]) {
		until--
	}
	return a.mask(text[from:e.Start]), a.mask(text[e.End:until])
}
