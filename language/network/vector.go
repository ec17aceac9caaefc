package network

// Vector is the frozen word vector of a word (GloVe), Plan.Vector values, or nil when the model has none.
func (m *Model) Vector(word string) []float32 {
	table := &m.tables[0]
	row := table.Row(Key(word))
	if row == table.Len() {
		return nil
	}
	out := make([]float32, table.Width)
	table.Read(out, row)
	return out
}
