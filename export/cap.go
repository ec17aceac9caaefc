package export

import (
	"cmp"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"time"

	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "cap", Extension: ".xml",
		Doc: "warnings as a CAP 1.2 draft: sitrep is no alerting authority", Write: CAP, Describe: describeCAP})
}

// capAlert is a message of CAP 1.2 with one info a warning. It is a draft: who warns is the issuer of each info, and
// sitrep says only that it was reported.
type capAlert struct {
	XMLName    xml.Name  `xml:"urn:oasis:names:tc:emergency:cap:1.2 alert"`
	Identifier string    `xml:"identifier"`
	Sender     string    `xml:"sender"`
	Sent       string    `xml:"sent"`
	Status     string    `xml:"status"`
	MsgType    string    `xml:"msgType"`
	Scope      string    `xml:"scope"`
	Note       string    `xml:"note"`
	Info       []capInfo `xml:"info"`
}

// capInfo is one warning. How urgent, severe and certain it is, nobody says in CAP's words, so it is unknown.
type capInfo struct {
	Language    string         `xml:"language"`
	Category    string         `xml:"category"`
	Event       string         `xml:"event"`
	Urgency     string         `xml:"urgency"`
	Severity    string         `xml:"severity"`
	Certainty   string         `xml:"certainty"`
	Audience    string         `xml:"audience,omitempty"`
	Effective   string         `xml:"effective,omitempty"`
	Expires     string         `xml:"expires,omitempty"`
	SenderName  string         `xml:"senderName,omitempty"`
	Headline    string         `xml:"headline,omitempty"`
	Description string         `xml:"description"`
	Parameter   []capParameter `xml:"parameter"`
	Area        *capArea       `xml:"area"`
}

type capParameter struct {
	Name  string `xml:"valueName"`
	Value string `xml:"value"`
}

type capArea struct {
	Desc string `xml:"areaDesc"`
}

// CAP writes one alert.
func CAP(w io.Writer, s *ledger.Situation, o Options) error {
	warnings := table.On(withheld(s, o)).Warnings()
	a := capAlert{Sender: "sitrep", Sent: cmp.Or(capTime(o.At, "00:00:00"), "1970-01-01T00:00:00-00:00"), Status: "Draft", MsgType: "Alert", Scope: "Public",
		Note: "Warnings as news reports tell of them, put together by a program; no message of an alerting authority. The notice of the issuer rules."}
	var ids []string
	for _, row := range warnings.Rows {
		cells := known(warnings, row)
		ids = append(ids, cells["warning_id"])
		a.Info = append(a.Info, capInfoOf(cells))
	}
	a.Identifier = ledger.ID("sitrep", append(ids, a.Sent)...)
	return writeXML(w, a)
}

// capBehind are the cells of a warning that CAP has no element for; they go as parameters.
var capBehind = []string{"warning_id", "venues", "valid_hours", "validity_written", "issued_after", "echoed_by", "withdrawn", "reason", "possible_relations",
	"evidence_ids", "n_reports", "n_publishers", "n_roots", "roots", "chain", "claim_status", "first_reported", "last_reported"}

func capInfoOf(cells map[string]string) capInfo {
	i := capInfo{Language: "en", Category: "Security", Event: cells["warned_of"], Urgency: "Unknown", Severity: "Unknown", Certainty: "Unknown",
		Audience: cells["audience"], Effective: capTime(cells["valid_from"], "00:00:00"), Expires: capTime(cells["valid_until"], "23:59:59"),
		SenderName: cells["issuer"], Headline: cells["warned_of"], Description: cells["quote"]}
	if i.Event == "" {
		i.Event = "warning"
	}
	if cells["withdrawn"] == "true" {
		i.Urgency, i.Headline = "Past", "Withdrawn: "+cmp.Or(i.Headline, i.Description)
	}
	if i.Expires == "" && cells["valid_hours"] != "" {
		hours, _ := strconv.ParseFloat(cells["valid_hours"], 64)
		w := ledger.Warning{ValidFrom: cells["valid_from"], ValidHours: hours}
		i.Expires = capTime(w.LastDay(), "23:59:59")
	}
	if i.Expires == "" {
		i.Parameter = append(i.Parameter, capParameter{"expiry", "not stated"})
	}
	if place := cells["place"]; place != "" {
		i.Area = &capArea{place}
	}
	for _, name := range capBehind {
		if cells[name] != "" {
			i.Parameter = append(i.Parameter, capParameter{"sitrep:" + name, cells[name]})
		}
	}
	return i
}

// capTime is a day or a time as CAP wants it: with a numeric offset, never Z. -00:00 is UTC, and says that the local
// time is not known (RFC 3339, 4.3). "" for what is neither.
func capTime(at, ofDay string) string {
	if _, err := time.Parse(time.DateOnly, at); err == nil {
		return at + "T" + ofDay + "-00:00"
	}
	if _, err := time.Parse(ledger.TimeForm, at); err == nil {
		return strings.TrimSuffix(at, "Z") + "-00:00"
	}
	return ""
}

func describeCAP(*ledger.Situation, Options) Description {
	t := table.On(table.Source{Situation: &ledger.Situation{}}).Warnings()
	t.Name, t.Doc = "parameters", "CAP's own elements, and as parameters these of our table of warnings, behind sitrep:."
	kept := t.Columns[:0]
	for _, c := range t.Columns {
		for _, name := range capBehind {
			if c.Name == name {
				kept = append(kept, c)
			}
		}
	}
	t.Columns = kept
	return Description{Tables: []table.Table{t}}
}
