package question

import (
	"strings"
	"sync"
	"time"

	"sitrep/collation/pile"
	"sitrep/lexicon/en/number"
	lextime "sitrep/lexicon/en/time"
)

// calendar reports words that hold a day of the calendar, as "June 18".
func calendar(quote string) bool {
	words := strings.Fields(quote)
	for i := range len(words) - 1 {
		for _, pair := range [][2]string{{words[i], words[i+1]}, {words[i+1], words[i]}} {
			if _, err := time.Parse("January 2", pair[0]+" "+strings.Trim(pair[1], ".,;")); err == nil {
				return true
			}
		}
	}
	return false
}

// lasts reports words that hold a length of time: "48 hours", "two days".
func lasts(quote string) bool {
	words := pile.Words(quote)
	for i := 1; i < len(words); i++ {
		if units()[words[i]] && (digit(words[i-1]) || number.ValueOf(words[i-1]) > 0) {
			return true
		}
	}
	return false
}

// units are the units of time in the plural.
var units = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, w := range lextime.Words() {
		if w.Class == "units" {
			out[w.Phrase] = true
		}
	}
	return out
})
