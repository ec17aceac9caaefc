package muc4

import "testing"

// TestConfident counts only the organizations that both templates name, by the value told about each.
func TestConfident(t *testing.T) {
	template := func(organizations map[string]string) *Template {
		out := &Template{}
		out.add(slotType, "BOMBING", "")
		for _, name := range []string{"SALT HAND", "RED LANTERN"} {
			if value, ok := organizations[name]; ok {
				out.add(slotOrganization, name, "")
				out.add(slotConfidence, value, name)
			}
		}
		return out
	}
	key := map[string][]*Template{"1": {template(map[string]string{"SALT HAND": "REPORTED AS FACT", "RED LANTERN": "POSSIBLE"})}}
	for _, c := range []struct {
		given map[string]string
		want  Confidence
	}{
		{map[string]string{"SALT HAND": "REPORTED AS FACT"}, Confidence{Found: 1, Right: 1, Rate: 1}},
		{map[string]string{"SALT HAND": "POSSIBLE"}, Confidence{Found: 1}},
		{map[string]string{"SALT HAND": "REPORTED AS FACT", "RED LANTERN": "REPORTED AS FACT"}, Confidence{Found: 2, Right: 1, Rate: 0.5}},
		{map[string]string{}, Confidence{}},
	} {
		if got := Confident(key, map[string][]*Template{"1": {template(c.given)}}); got != c.want {
			t.Errorf("%v: %+v, want %+v", c.given, got, c.want)
		}
	}
}
