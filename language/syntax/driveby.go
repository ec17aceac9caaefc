package syntax

import "strings"

// driveBy makes one noun of "drive-by shooting", whose words were read as a verb and what hangs on it.
func (t tree) driveBy(i int) {
	d := t.d
	if i < t.s.First+3 || d.Tags[i].Penn != "VBG" || !strings.EqualFold(d.Word(i), "shooting") || !strings.EqualFold(d.Word(i-1), "by") || d.Word(i-2) != "-" || !strings.EqualFold(d.Word(i-3), "drive") {
		return
	}
	drive := i - 3
	head := d.Arcs[drive]
	for head.Head >= drive && head.Head <= i {
		head = d.Arcs[head.Head]
	}
	t.move(drive, i, t.s.First, t.s.Last)
	d.Arcs[i] = head
	d.Arcs[drive].Head, d.Arcs[drive].Relation = i, "compound"
	d.Arcs[i-2].Head, d.Arcs[i-2].Relation = drive, "punct"
	d.Arcs[i-1].Head, d.Arcs[i-1].Relation = drive, "compound"
	d.Tags[i].Universal, d.Tags[i].Penn, d.Tags[i].Lemma = "NOUN", "NN", "shooting"
}
