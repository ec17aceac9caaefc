package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// ID names a record by its content: the prefix, a dash and 16 hexadecimal digits of the SHA-256
// of its parts. The same record read again has the same ID, so committing it twice changes nothing.
func ID(prefix string, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return prefix + "-" + hex.EncodeToString(sum[:8])
}

// ReportID names a report by its text alone.
func ReportID(text string) string { return ID("r", text) }

// SpanID names a record of one report by its kind and place.
func SpanID(prefix, report string, start, end int, parts ...string) string {
	return ID(prefix, append([]string{report, strconv.Itoa(start), strconv.Itoa(end)}, parts...)...)
}

// IncidentID, SeriesID and AlertID name what several reports tell by one of its members, so that the name
// stays when further reports join. They are given by the member of the report that came out first.
func IncidentID(event Ref) string { return ID("x", event.Report, event.ID) }

// SeriesID names a series by a figure of it and what it measures: see IncidentID.
func SeriesID(measure string, figure Ref) string { return ID("s", measure, figure.Report, figure.ID) }

// AlertID names an alert by a warning of it: see IncidentID.
func AlertID(warning Ref) string { return ID("a", warning.Report, warning.ID) }

// SHA256 is the hexadecimal digest of bytes, as kept beside a report.
func SHA256(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
