package muc4

// Value is one way to fill a slot: a string, a value of a list or a number, and the string of another
// slot that it is about ("" for none): DEATH: "PEASANTS".
type Value struct{ Text, About string }

// Fill is what stands on one line of a slot. A key gives alternatives; an optional fill is owed by
// nobody.
type Fill struct {
	Values   []Value
	Optional bool
}

// Template is one incident of a message.
type Template struct {
	Optional  bool
	Likeliest string // the likeliest type, where ATTACK is given in doubt; "" elsewhere
	Slots     [slotCount][]Fill
}

// add puts a value into a slot.
func (t *Template) add(slot int, text, about string) {
	t.Slots[slot] = append(t.Slots[slot], Fill{Values: []Value{{text, about}}})
}

// first is the first value of a slot, "" when it is empty.
func (t *Template) first(slot int) string {
	if len(t.Slots[slot]) == 0 {
		return ""
	}
	return t.Slots[slot][0].Values[0].Text
}
