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

// SHA256 is the hexadecimal digest of bytes, as kept beside a report.
func SHA256(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
