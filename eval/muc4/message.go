// Package muc4 fills the templates of the Fourth Message Understanding Conference (MUC-4, 1992) from
// sitrep's own reading of a message: which incidents it tells of, and of each the date, place, type,
// stage, instruments, perpetrators, physical and human targets with what happened to them.
//
// The way of a message: Split cuts a file into messages, Open finds who and what is mentioned in the
// reading of one, a Filler judges each mention and groups what belongs to one incident, and Write lays
// the templates out. The judgements are linear models learned from the 1,300 development messages.
// Score measures templates against keys as the conference did.
package muc4

import (
	"regexp"
	"strings"
)

// Message is one report of a file of messages. Text is laid out for reading: the lines of a
// paragraph are joined, the marks of the service ("[TEXT]") are blanks.
type Message struct {
	ID   string // its first line, as the answer keys have it
	Text string
	File string // the message as its file has it, from its first line
	Day  string // ISO date of the dateline, "" for "NO DATE"
	Town string // place of the dateline: "SAN SALVADOR", "CLANDESTINE"
	Land string // country in brackets behind it, "" when not given
}

var (
	idLine     = regexp.MustCompile(`(?mi)^[ \t]*([A-Z]+[0-9]?-MUC[0-9]+-[0-9]+[^\n]*?)[ \t]*\r?$`)
	softBreak  = regexp.MustCompile(`[ \t]*\r?\n[ \t]*([^\s])`)
	serviceTag = regexp.MustCompile(`(?i)\[(text|excerpts?|summary|continued|report|article|communique|statement|commentary|` +
		`station commentary|speech|editorial|editorial report|bulletin|passage omitted|words indistinct|begin recording|` +
		`end recording|begin video|end video|name as (?:received|published))\]`)
	dateline = regexp.MustCompile(`(?i)^\s*([^,(]{2,40}?)\s*(?:\(([^)]*)\))?,\s*(?:([0-9]{1,2}) ([A-Z]{3})[A-Z]*\.? ?([0-9]{2,4})?|NO DATE)`)
)

// Split cuts a file into its messages. A file without a line of the form "DEV-MUC3-0001 (NOSC)" is one
// message with the given id.
func Split(file, id string) []Message {
	heads := idLine.FindAllStringSubmatchIndex(file, -1)
	if len(heads) == 0 {
		return []Message{newMessage(id, file, file)}
	}
	var out []Message
	for k, h := range heads {
		end := len(file)
		if k+1 < len(heads) {
			end = heads[k+1][0]
		}
		out = append(out, newMessage(file[h[2]:h[3]], file[h[1]:end], file[h[2]:end]))
	}
	return out
}

func newMessage(id, body, file string) Message {
	m := Message{ID: id, Text: layOut(body), File: file}
	if p := dateline.FindStringSubmatch(m.Text); p != nil {
		m.Town, m.Land = strings.ToUpper(strings.TrimSpace(p[1])), strings.ToUpper(strings.TrimSpace(p[2]))
		m.Day = isoDay(p[3], p[4], p[5])
	}
	return m
}

// layOut joins the lines of each paragraph and blanks the service's marks.
func layOut(body string) string {
	var out []string
	for _, paragraph := range regexp.MustCompile(`\n[ \t\r]*\n`).Split(strings.TrimSpace(body), -1) {
		paragraph = softBreak.ReplaceAllString(strings.TrimSpace(paragraph), " $1")
		if paragraph = strings.TrimSpace(serviceTag.ReplaceAllString(paragraph, "")); paragraph != "" {
			out = append(out, paragraph)
		}
	}
	return strings.Join(out, "\n\n")
}
