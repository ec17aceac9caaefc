package pile

import (
	"testing"
	"time"
)

// TestCivilIsWhatTheTimePackageReads: every form of a date, right or wrong, is read as time.Parse reads it.
func TestCivilIsWhatTheTimePackageReads(t *testing.T) {
	for _, s := range []string{"2031-03-05", "2032-02-29", "2031-02-29", "2031-04-31", "2031-12-31", "2031-00-01", "2031-13-01", "2031-01-00", "1969-12-31", "0000-02-29",
		"2031-3-05", "2031/03/05", "2031-03/05", "2031-03-5x", "+031-03-05", "2031-03", "2031-12", "2031-00", "2031-1x", "2031", "203x", "", "2031-", "2031-03-05T", "２０３１"} {
		for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
			want, err := time.Parse(form, s)
			c, ok := parseCivil(s)
			if len(s) == len(form) && ok != (err == nil) {
				t.Errorf("%q: read %v, time.Parse says %v", s, ok, err)
			}
			if err == nil && (civil{c.year, max(c.month, 1), max(c.day, 1)}).number() != number(want) {
				t.Errorf("%q: %v, want %v", s, c, want)
			}
		}
	}
}
