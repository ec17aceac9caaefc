package input

import "sitrep/ledger"

func init() {
	register(Format{Name: "text", Endings: []string{".txt", ".text"}, take: takeText})
}

// takeText takes plain text, byte for byte where it is UTF-8.
func takeText(w *walk, s *source) {
	if raw, ok := w.whole(s); ok {
		w.give(withGiven(FromBytes(s.path, raw), textGiven(s.given)))
	}
}

// textGiven is what is known of a plain text from around it.
func textGiven(g ledger.Given) ledger.Given { return g }
