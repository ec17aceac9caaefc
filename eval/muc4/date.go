package muc4

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

const isoForm = "2006-01-02"

// months as the templates and the datelines write them, from January.
var months = strings.Fields("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC")

// isoDay is "1990-01-03" for "3", "JAN", "90"; years without a century are of the twentieth. "" when it
// is no date.
func isoDay(day, month, year string) string {
	d, _ := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	if y > 0 && y < 100 {
		y += 1900
	}
	for m, name := range months {
		if y > 0 && d > 0 && strings.EqualFold(name, month) {
			t := time.Date(y, time.Month(m+1), d, 0, 0, 0, 0, time.UTC)
			if t.Day() == d {
				return t.Format(isoForm)
			}
		}
	}
	return ""
}

// templateDay is "03 JAN 90" for "1990-01-03", "" for anything else.
func templateDay(iso string) string {
	t, err := time.Parse(isoForm, iso)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%02d %s %02d", t.Day(), months[t.Month()-1], t.Year()%100)
}
