package muc4

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// Gold are the templates of a document as the set of GTT has them (Du, Rush and Cardie 2021): five roles, of each
// filler all the strings that name it.
type Gold struct {
	ID        string         `json:"docid"`
	Templates []GoldTemplate `json:"templates"`
}

// GoldTemplate is one incident. A filler is a list of its names, each a string and where it stands.
type GoldTemplate struct {
	Type                                     string `json:"incident_type"`
	PerpInd, PerpOrg, Target, Victim, Weapon [][][]any
}

// ReadGold reads one document a line.
func ReadGold(r io.Reader) (out []Gold, err error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var g Gold
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("line %d is no document of GTT: %w", len(out)+1, err)
		}
		out = append(out, g)
	}
	return out, lines.Err()
}

// roles of the metric, and the slots they are of. A victim is a named one.
var gttSlots = [...]int{slotPerpetrator, slotOrganization, slotTarget, slotVictimName, slotInstrument}

// filled is a template as the metric sees it: of each role the fillers, of each filler its names.
type filled struct {
	kind  string
	roles [len(gttSlots)][][]string
}

func (g GoldTemplate) filled() filled {
	f := filled{kind: g.Type}
	for k, entities := range [...][][][]any{g.PerpInd, g.PerpOrg, g.Target, g.Victim, g.Weapon} {
		for _, names := range entities {
			if len(names) > 0 {
				f.roles[k] = append(f.roles[k], plainNames(names))
			}
		}
	}
	return f
}

func plainNames(names [][]any) (out []string) {
	for _, n := range names {
		if s, ok := n[0].(string); ok {
			out = append(out, plain(s))
		}
	}
	return out
}

// filled has the likeliest type: the metric gives nothing for half a type.
func (t *Template) filled() filled {
	f := filled{kind: strings.ToLower(cmp.Or(t.Likeliest, t.first(slotType)))}
	for k, slot := range gttSlots {
		for _, fill := range t.Slots[slot] {
			if s := plain(fill.Values[0].Text); s != "" {
				f.roles[k] = append(f.roles[k], []string{s})
			}
		}
	}
	return f
}

var (
	marks   = regexp.MustCompile(`[!-/:-@\[-` + "`" + `{-~]`)
	article = regexp.MustCompile(`\b(a|an|the)\b`)
)

// plain is a string without case, marks and articles.
func plain(s string) string {
	return strings.Join(strings.Fields(article.ReplaceAllString(marks.ReplaceAllString(strings.ToLower(s), ""), " ")), " ")
}

// Hits count what is right of what is given, and what is found of what is owed.
type Hits struct{ Right, Given, Found, Owed int }

func (h *Hits) add(o Hits) {
	h.Right, h.Given, h.Found, h.Owed = h.Right+o.Right, h.Given+o.Given, h.Found+o.Found, h.Owed+o.Owed
}

// Rates of hits.
func (h Hits) Rates() Rates {
	r := Rates{R: over(float64(h.Found), h.Owed), P: over(float64(h.Right), h.Given)}
	if r.R+r.P > 0 {
		r.F = 2 * r.R * r.P / (r.R + r.P)
	}
	return r
}

var goldID = regexp.MustCompile(`(DEV|TST\d)-MUC[34]-(\d{4})`)

// goldKey is what an id of the set and of a message share: the part and the number.
func goldKey(id string) string {
	m := goldID.FindStringSubmatch(id)
	if m == nil {
		return ""
	}
	n, _ := strconv.Atoi(m[2])
	return m[1] + strconv.Itoa(n)
}
