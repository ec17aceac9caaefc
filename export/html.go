package export

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"reflect"
	"strings"

	"sitrep/export/brief"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "html", Extension: ".html",
		Doc: "one page that needs nothing else: the report with every quote linked to its text", Write: HTML})
}

//go:embed page.css
var pageStyle string

//go:embed page.tmpl
var pageTemplate string

var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"first": first, "rest": rest, "add": func(a, b int) int { return a + b },
	"hops": brief.Steps, "count": brief.Count, "num": func(n int) string { return brief.Number(float64(n)) },
	"join": strings.Join, "upper": strings.ToUpper, "dated": asOf, "flag": flagWords,
	"publishers": publisherWords, "dates": dateWords, "otherwise": orWords, "marked": marked,
}).Parse(pageTemplate))

// policy lets the page use its own style and nothing else: no script, no request, no form.
var policy = "default-src 'none'; style-src 'sha256-" + hashOf(pageStyle) + "'; base-uri 'none'; form-action 'none'"

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// openItems are shown unfolded; those after them wait behind their headline.
const openItems = 12

// HTML writes one self-contained page. Report texts pass html/template's escaping like everything
// else; control characters are shown as brief.Visible shows them.
func HTML(w io.Writer, s *ledger.Situation, o Options) error {
	out := bufio.NewWriter(w)
	b := brief.Of(s, o.brief())
	err := page.Execute(out, struct {
		*brief.Brief
		Style  template.CSS
		Policy string
		Limits []string
		Open   int
		Layers []string
	}{b, template.CSS(pageStyle), policy, limitations, openItems, brief.Kinds})
	if err != nil {
		return err
	}
	return out.Flush()
}

// first is at most n items of a list; rest is what first leaves out.
func first(n int, list any) any {
	v := reflect.ValueOf(list)
	return v.Slice(0, min(n, v.Len())).Interface()
}

func rest(n int, list any) any {
	v := reflect.ValueOf(list)
	return v.Slice(min(n, v.Len()), v.Len()).Interface()
}
