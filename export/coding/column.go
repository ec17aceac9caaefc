package coding

import "sitrep/export/table"

// Column is a column of a codebook of incidents.
func Column(name string, kind table.Kind, doc string, cell func(*Case) string) table.Field[*Case] {
	return table.Filled(name, kind, doc, cell)
}

// Unknown is a column of which the reports tell nothing.
func Unknown(name string, kind table.Kind, doc string) table.Field[*Case] {
	return table.Unknown[*Case](name, kind, doc)
}
