package export

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sitrep/export/stix"
)

const stixSchemas = "../../shared/data/standards/stix2.1/schemas"

// TestSTIXIsSchemaValid holds the bundle to the published schemas.
func TestSTIXIsSchemaValid(t *testing.T) {
	check := stixChecker(t)
	fix := newFixture(t)
	if err := check([]byte(`{"type": "bundle", "id": "bundle--x", "objects": [{"type": "incident"}]}`)); err == nil {
		t.Error("the check finds no fault in a faulty bundle")
	}
	if err := check(written(t, STIX, fix.s, fix.options())); err != nil {
		t.Error(err)
	}
}

// missing are types of STIX 2.1 that the published schema of a bundle forgets: it lists the objects a bundle may have
// without these, and takes them for custom ones, which it then refuses as both domain and observable objects.
var missing = map[string]bool{"incident": true, "location": true, "note": true, "opinion": true, "grouping": true}

// stixChecker checks each object by the schema of its type, and the bundle, without the objects that the schema of a
// bundle forgets.
func stixChecker(t *testing.T) func([]byte) error {
	t.Helper()
	if _, err := os.Stat(stixSchemas); err != nil {
		t.Skip("skipped: no data (the STIX schemas are not beside the repository)")
	}
	schemas := compileSTIX(t)
	return func(raw []byte) error {
		var bundle any
		if err := json.Unmarshal(raw, &bundle); err != nil {
			return err
		}
		objects, _ := bundle.(map[string]any)["objects"].([]any)
		bundle.(map[string]any)["objects"] = slices.DeleteFunc(slices.Clone(objects), func(o any) bool { return missing[o.(map[string]any)["type"].(string)] })
		if err := schemas["bundle"].Validate(bundle); err != nil {
			return err
		}
		for _, o := range objects {
			name := o.(map[string]any)["type"].(string)
			if schemas[name] == nil {
				t.Errorf("no schema of %s", name)
				continue
			}
			if err := schemas[name].Validate(o); err != nil {
				return err
			}
		}
		return nil
	}
}

func compileSTIX(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	files, err := filepath.Glob(stixSchemas + "/*/*.json")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d schemas, %v", len(files), err)
	}
	c := jsonschema.NewCompiler()
	names := map[string]string{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(raw)))
		if err != nil {
			t.Fatal(err)
		}
		id := doc.(map[string]any)["$id"].(string)
		if err := c.AddResource(id, doc); err != nil {
			t.Fatal(err)
		}
		names[strings.TrimSuffix(filepath.Base(file), ".json")] = id
	}
	out := map[string]*jsonschema.Schema{}
	for _, name := range []string{"bundle", "identity", "incident", "location", "note", "opinion", "report", "grouping", "threat-actor", "relationship"} {
		if out[name], err = c.Compile(names[name]); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestSTIXRefersToWhatIsThere: every reference leads to an object of the bundle, and no id stands twice.
func TestSTIXRefersToWhatIsThere(t *testing.T) {
	fix := newFixture(t)
	var b stix.Bundle
	if err := json.Unmarshal(written(t, STIX, fix.s, fix.options()), &b); err != nil {
		t.Fatal(err)
	}
	there, types := map[string]bool{}, map[string]int{}
	for _, o := range b.Objects {
		if there[o.ID] {
			t.Errorf("%s stands twice", o.ID)
		}
		there[o.ID] = true
		types[o.Type]++
		if !strings.HasPrefix(o.ID, o.Type+"--") {
			t.Errorf("id %s of a %s", o.ID, o.Type)
		}
	}
	for _, o := range b.Objects {
		for _, ref := range append([]string{o.CreatedBy, o.Source, o.Target}, o.Refs...) {
			if ref != "" && !there[ref] {
				t.Errorf("%s points at %s, which is not in the bundle", o.ID, ref)
			}
		}
	}
	for _, want := range []string{"incident", "report", "grouping", "note", "opinion", "relationship", "threat-actor", "identity", "location"} {
		if types[want] == 0 {
			t.Errorf("no %s in the bundle", want)
		}
	}
}

// TestSTIXIdsStay: the same incident has the same id at another time; only the times move.
func TestSTIXIdsStay(t *testing.T) {
	fix := newFixture(t)
	o := fix.options()
	first := written(t, STIX, fix.s, o)
	o.At = "2024-05-01T00:00:00Z"
	var a, b stix.Bundle
	if json.Unmarshal(first, &a) != nil || json.Unmarshal(written(t, STIX, fix.s, o), &b) != nil {
		t.Fatal("no bundle")
	}
	for i := range a.Objects {
		if a.Objects[i].ID != b.Objects[i].ID {
			t.Errorf("%s became %s", a.Objects[i].ID, b.Objects[i].ID)
		}
	}
}
