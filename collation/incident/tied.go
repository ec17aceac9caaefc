package incident

import (
	"strings"

	"sitrep/text"
)

// tiedDay is a time that its report ties to the event by its words; one that was only told close by (EDTF's "?") joins no reports
// and parts none.
func tiedDay(w *text.When) *text.When {
	if w == nil || strings.HasSuffix(w.EDTF, "?") {
		return nil
	}
	return w
}
