package export

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "gdelt-mentions", Extension: ".tsv",
		Doc: "the 16 columns of GDELT's Mentions, one row an event in a report, ours behind them", Write: GDELTMentions, Describe: describeGDELT})
}

// mention is an event in a report, with what places it in its text.
type mention struct {
	table.Standing
	incident       *ledger.Incident
	story          ledger.Report
	first          string // day on which the incident was reported first
	actor1, actor2 string // offsets in code points
	action         string
	length         int
}

// gdeltFields are the columns of GDELT 2.0's Mentions in its order, parted by tabs.
var gdeltFields = slices.Concat([]table.Field[mention]{
	table.Filled("GlobalEventID", table.Text, "Our stable id of the incident: GDELT numbers its own events.", func(m mention) string { return m.incident.ID }),
	table.Filled("EventTimeDate", table.Integer, "YYYYMMDDHHMMSS of the day on which it was reported first.", func(m mention) string { return stamp(m.first) }),
	table.Filled("MentionTimeDate", table.Integer, "The same of this report.", func(m mention) string { return stamp(m.story.Published.Value) }),
	table.Filled("MentionType", table.Integer, "1 a web page, by its address; 2 a citation.", mentionType),
	table.Filled("MentionSourceName", table.Text, "The outlet.", func(m mention) string { return m.story.Publisher }),
	table.Filled("MentionIdentifier", table.Text, "Address or path of the report.", func(m mention) string { return cmp.Or(table.Address(m.story), m.story.Path) }),
	table.Unknown[mention]("SentenceID", table.Integer, "Number of the sentence."),
	table.Filled("Actor1CharOffset", table.Integer, "Where who acts stands in the text, in code points; -1: not told, empty: no text at hand.", func(m mention) string { return m.actor1 }),
	table.Filled("Actor2CharOffset", table.Integer, "The same of who is aimed at or hurt.", func(m mention) string { return m.actor2 }),
	table.Filled("ActionCharOffset", table.Integer, "The same of the word that names the event.", func(m mention) string { return m.action }),
	table.Filled("InRawText", table.Integer, "1: the words stand in the text as it is.", func(mention) string { return "1" }),
	table.Unknown[mention]("Confidence", table.Integer, "GDELT's confidence in per cent."),
	table.Filled("MentionDocLen", table.Integer, "Length of the text in code points.", func(m mention) string { return lengthWords(m.length) }),
	table.Unknown[mention]("MentionDocTone", table.Number, "GDELT's tone."),
	table.Unknown[mention]("MentionDocTranslationInfo", table.Text, "How the text was translated."),
	table.Unknown[mention]("Extras", table.Text, "Reserved by GDELT."),
}, table.Behind(func(m mention) table.Standing { return m.Standing }))

// stamp is a day as GDELT writes times.
func stamp(day string) string {
	if day == "" {
		return ""
	}
	return strings.ReplaceAll(day, "-", "") + "000000"
}

func mentionType(m mention) string {
	if table.Address(m.story) != "" {
		return "1"
	}
	return "2"
}

func lengthWords(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// GDELTMentions writes one row an event in a report.
func GDELTMentions(w io.Writer, s *ledger.Situation, o Options) error {
	g := table.On(withheld(s, o))
	var rows []mention
	for _, y := range coding.Events(g) {
		rows = append(rows, mentionOf(g, y))
	}
	return writeTSV(w, table.Of("mentions", "", gdeltFields, rows))
}

func mentionOf(g *table.Ground, y *coding.Telling) mention {
	t := y.Told
	m := mention{Standing: y.Standing, incident: y.Incident, story: y.Story, length: g.Length(t.Report)}
	for _, member := range m.incident.Members {
		if day := g.Report(member.Report).Published.Value; day != "" && (m.first == "" || day < m.first) {
			m.first = day
		}
	}
	m.actor1, m.actor2 = offsetOf(g, t.Report, y.Actors), offsetOf(g, t.Report, y.Targets)
	if start, _, ok := g.Span(t.Report, t.Event.Trigger.Start, t.Event.Trigger.End); ok {
		m.action = strconv.Itoa(start.Char)
	}
	return m
}

func offsetOf(g *table.Ground, report string, list []coding.Participant) string {
	if len(list) == 0 {
		return "-1"
	}
	start, _, ok := g.Span(report, list[0].Start, list[0].End)
	if !ok {
		return ""
	}
	return strconv.Itoa(start.Char)
}

func describeGDELT(*ledger.Situation, Options) Description {
	return Description{Tables: []table.Table{table.Of("mentions", "One row an event in a report, parted by tabs.", gdeltFields, nil)}}
}
