package export

import (
	"encoding/json"
	"io"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "ftm", Extension: ".jsonl",
		Doc: "entities of FollowTheMoney as JSON lines: events, articles, notes, and who takes part", Write: FTM, Describe: describeNothing})
}

// ftmEntity is an entity of FollowTheMoney. Every property is a list of strings.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmSchemas are the schemata of our kinds of entities; others take part in no event.
var ftmSchemas = map[string]string{"person": "Person", "organization": "Organization", "armed_group": "Organization", "agency": "PublicBody", "media": "Organization"}

// FTM writes articles first, then who takes part, events, and what is said of them as notes.
func FTM(w io.Writer, s *ledger.Situation, o Options) error {
	s = withheld(s, o).Situation
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, list := range [][]ftmEntity{ftmArticles(s), ftmParties(s), ftmEvents(s), ftmNotes(s)} {
		for _, e := range list {
			if err := out.Encode(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// ftmOf is an entity of the properties that are known.
func ftmOf(id, schema string, properties map[string][]string) ftmEntity {
	for name, values := range properties {
		known := once(values)
		n := 0
		for _, v := range known {
			if v != "" {
				known[n] = v
				n++
			}
		}
		if properties[name] = known[:n]; n == 0 {
			delete(properties, name)
		}
	}
	return ftmEntity{id, schema, properties}
}

func ftmArticles(s *ledger.Situation) (out []ftmEntity) {
	for _, r := range s.Reports {
		title := r.Title
		if title == "" {
			title = r.ID
		}
		out = append(out, ftmOf(r.ID, "Article", map[string][]string{"title": {title}, "name": {title}, "publishedAt": {r.Published.Value},
			"publisher": {r.Publisher}, "fileName": {r.Path}, "language": {ftmLanguages[r.Language]}, "retrievedAt": {r.Received}, "sourceUrl": {table.Address(r)}}))
	}
	return out
}

// ftmLanguages are the codes of three letters of the languages that are read.
var ftmLanguages = map[string]string{"en": "eng"}

// ftmParties are the entities by which events name who takes part; a private person is none, as its name is withheld.
func ftmParties(s *ledger.Situation) (out []ftmEntity) {
	for _, e := range s.Entities {
		if schema := ftmSchemas[e.Kind]; schema != "" && !strings.Contains(e.Name, mask.Placeholder) {
			out = append(out, ftmOf(e.ID, schema, map[string][]string{"name": {e.Name}, "alias": e.Aliases}))
		}
	}
	return out
}

func ftmEvents(s *ledger.Situation) (out []ftmEntity) {
	parties := map[string]string{}
	for _, e := range s.Entities {
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if ftmSchemas[e.Kind] != "" && !strings.Contains(name, mask.Placeholder) {
				parties[strings.ToLower(name)] = e.ID
			}
		}
	}
	for i := range s.Incidents {
		out = append(out, ftmEvent(&s.Incidents[i], parties))
	}
	return out
}

func ftmEvent(in *ledger.Incident, parties map[string]string) ftmEntity {
	p := map[string][]string{"name": {titled(in)}, "keywords": {in.Type, in.Status}, "recordId": {in.ID}, "proof": membersOf(in.Members),
		"summary": {brief.Words(in.Type) + ", " + brief.Words(in.Status) + ", as told by: " + strings.Join(in.Roots.Names, ", ")}}
	if in.When != nil && in.When.From == in.When.Until {
		p["date"] = []string{in.When.From}
	} else if in.When != nil {
		p["startDate"], p["endDate"] = []string{in.When.From}, []string{in.When.Until}
	}
	for _, at := range in.Where {
		p["location"] = append(p["location"], table.PlaceName(at))
		p["country"] = append(p["country"], strings.ToLower(at.CountryCode))
	}
	for _, v := range in.Values {
		if ftmRoles[v.Attribute] {
			p["involved"] = append(p["involved"], parties[strings.ToLower(v.Text)])
		}
	}
	return ftmOf(in.ID, "Event", p)
}

var ftmRoles = map[string]bool{"actor": true, "perpetrator": true, "claimant": true, "agency": true, "target": true, "victim": true}

// ftmNotes are the claims, each on its event.
func ftmNotes(s *ledger.Situation) (out []ftmEntity) {
	of := map[ledger.Ref]string{}
	for _, in := range s.Incidents {
		for _, m := range in.Members {
			of[m] = in.ID
		}
	}
	for _, c := range s.Claims {
		var events []string
		for _, about := range c.About {
			events = append(events, of[ledger.Ref{Report: c.Report, ID: about}])
		}
		note := ftmOf(ledger.ID("n", c.Report, c.ID, c.Evidence.Quote), "Note", map[string][]string{"description": {c.Evidence.Quote},
			"name": {table.ChainWords(c.Chain)}, "keywords": {c.Stance, c.Certainty}, "entity": events, "proof": {c.Report}})
		if note.Properties["entity"] != nil {
			out = append(out, note)
		}
	}
	return out
}

// describeNothing describes a form for programs that has no columns of its own.
func describeNothing(*ledger.Situation, Options) Description { return Description{} }
