package wikievents

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWordsPointIntoTheText(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.jsonl")
	line := `{"doc_id":"a","tokens":["Blast","Rebels","fired","."],"sentences":[[[["Blast",0,5]],"Blast"],[[["Rebels",6,12],["fired",13,18],[".",18,19]],"Rebels fired."]],"entity_mentions":[{"id":"e","start":1,"end":2}],"event_mentions":[{"event_type":"Conflict.Attack.Unspecified","trigger":{"start":2,"end":3},"arguments":[{"entity_id":"e","role":"Attacker"}]}]}`
	if err := os.WriteFile(path, []byte(line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := Load(path)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	d := all[0]
	if d.Text != "Blast\n\nRebels fired." {
		t.Errorf("text %q", d.Text)
	}
	if w := d.Words[2]; d.Text[w.Start:w.End] != "fired" {
		t.Errorf("word 2 is %q", d.Text[w.Start:w.End])
	}
	if first, last := d.wordsOf(7, 13); first != 1 || last != 2 {
		t.Errorf("words %d to %d", first, last)
	}
}

func TestScoreAsksForTypeAndPlace(t *testing.T) {
	gold := []Event{{[2]int{2, 3}, "X", []Argument{{"Attacker", 1, 2}}}, {[2]int{5, 6}, "Y", nil}}
	var s Score
	s.Add(gold, []Event{{[2]int{2, 3}, "X", []Argument{{"Attacker", 0, 2}}}, {[2]int{5, 6}, "X", nil}}, nil)
	if s.Right != 1 || s.Owed != 2 || s.Given != 2 || s.RightArguments != 1 {
		t.Errorf("score %+v", s)
	}
}
