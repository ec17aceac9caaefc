package coreference

import "sitrep/text"

// labels are the kinds of the proper names at each token, 0 outside.
func labels(d *text.Document) []uint32 {
	out := make([]uint32, len(d.Tokens))
	for _, n := range d.Names {
		for i := n.First; i < n.Last; i++ {
			out[i] = word(n.Kind)
		}
	}
	return out
}

// quotations marks the tokens between quotation marks; a mark left open ends with its block.
func quotations(d *text.Document) []bool {
	out := make([]bool, len(d.Tokens))
	open, block := false, -1
	for _, s := range d.Sentences {
		if s.Block != block {
			open, block = false, s.Block
		}
		for i := s.First; i < s.Last; i++ {
			open = text.QuoteOpen(open, d.Word(i))
			out[i] = open
		}
	}
	return out
}
