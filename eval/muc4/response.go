package muc4

import (
	"fmt"
	"io"
	"strings"
)

// fillColumn is where the fillers of a template stand.
const fillColumn = 36

// inapplicable are the slots that an incident of a type never fills.
var inapplicable = map[string][slotCount]bool{
	"ARSON": slots(slotInstrument, slotInstrumentType),
	"KIDNAPPING": slots(slotInstrument, slotInstrumentType, slotTarget, slotTargetType, slotTargetNumber, slotTargetNation,
		slotTargetEffect, slotTargetTotal),
}

// Write lays out the templates of a message in the form of MUC-4: one filler a line, "-" where there
// is none, "*" where a slot does not apply; a message without incident has one template of stars.
func Write(w io.Writer, id string, templates []*Template) error {
	var b strings.Builder
	if len(templates) == 0 {
		writeTemplate(&b, id, 0, nil)
	}
	for n, t := range templates {
		writeTemplate(&b, id, n+1, t)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeTemplate(b *strings.Builder, id string, number int, t *Template) {
	writeSlot(b, slotID, []string{id})
	for slot := slotTemplate; slot < slotCount; slot++ {
		switch {
		case t == nil, inapplicable[t.first(slotType)][slot]:
			writeSlot(b, slot, []string{"*"})
		case slot == slotTemplate:
			writeSlot(b, slot, []string{fmt.Sprint(number)})
		default:
			writeSlot(b, slot, written(slot, t.Slots[slot]))
		}
	}
	b.WriteByte('\n')
}

func writeSlot(b *strings.Builder, slot int, lines []string) {
	label := fmt.Sprintf("%-4s%s", fmt.Sprintf("%d.", slot), slotNames[slot])
	for _, line := range lines {
		fmt.Fprintf(b, "%-*s%s\n", fillColumn, label, line)
		label = ""
	}
}

func written(slot int, fills []Fill) []string {
	if len(fills) == 0 {
		return []string{"-"}
	}
	var out []string
	for _, f := range fills {
		out = append(out, writtenValue(slot, f.Values[0]))
	}
	return out
}

func writtenValue(slot int, v Value) string {
	text := v.Text
	if quoted[slot] {
		text = quote(text)
	}
	if v.About != "" {
		return text + ": " + quote(v.About)
	}
	return text
}

// quote puts a string of the text between quotation marks, upper case, its own marks escaped.
func quote(s string) string {
	return `"` + strings.ReplaceAll(strings.ToUpper(s), `"`, `\"`) + `"`
}
