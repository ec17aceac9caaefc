package export

import (
	"bufio"
	"io"
	"regexp"
	"strings"

	"sitrep/export/brief"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "markdown", Extension: ".md",
		Doc: "the whole situation report as Markdown, nothing left out", Write: Markdown})
}

// Markdown writes the whole situation report.
func Markdown(w io.Writer, s *ledger.Situation, o Options) error {
	out := bufio.NewWriter(w)
	o.Text = nil
	outline{&markdownSheet{w: out}, unlimited, brief.Of(s, o.brief())}.write()
	return out.Flush()
}

// markdownSheet writes CommonMark. A list ends where anything but a list follows it.
type markdownSheet struct {
	w      *bufio.Writer
	inList bool
}

func (m *markdownSheet) put(line string) { m.w.WriteString(line + "\n") }

// block begins something that is no list.
func (m *markdownSheet) block(line string) {
	m.put("")
	m.put(line)
	m.inList = false
}

// bullet writes a line of a list at a depth.
func (m *markdownSheet) bullet(depth int, line string) {
	if !m.inList {
		m.put("")
	}
	m.put(strings.Repeat("  ", depth) + "- " + line)
	m.inList = true
}

func (m *markdownSheet) title(words string) {
	m.put("# " + escapeMarkdown(words))
}

func (m *markdownSheet) section(name, about string) {
	m.block("## " + escapeMarkdown(name))
	if about != "" {
		m.block(escapeMarkdown(about))
	}
}

func (m *markdownSheet) item(number, head, about string, cites []brief.Cite) {
	if number != "" {
		head = number + ". " + head
	}
	m.block("### " + escapeMarkdown(head))
	if words := escapeMarkdown(about) + citeWords(cites, all); words != "" {
		m.block(strings.TrimSpace(words))
	}
}

func (m *markdownSheet) line(label, words string, cites []brief.Cite) {
	if label != "" {
		label = "**" + escapeMarkdown(label) + ":** "
	}
	m.bullet(0, label+escapeMarkdown(words)+citeWords(cites, all))
}

func (m *markdownSheet) under(words string, cites []brief.Cite) {
	m.bullet(1, escapeMarkdown(words)+citeWords(cites, all))
}

func (m *markdownSheet) compact(words string, cites []brief.Cite) {
	m.bullet(0, escapeMarkdown(words)+citeWords(cites, all))
}

func (m *markdownSheet) note(words string) { m.block("*" + escapeMarkdown(words) + "*") }

var markdownSigns = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "~", `\~`, "#", `\#`, "\n", " ", "\t", " ")

// numbered begins a line that Markdown would take for a list, or a rule.
var numbered = regexp.MustCompile(`^(\s*)(\d+)([.)])|^(\s*)([-+=])`)

// escapeMarkdown keeps words from a report from being read as markup.
func escapeMarkdown(s string) string {
	s = markdownSigns.Replace(s)
	return numbered.ReplaceAllString(s, `$1$4$2\$3$5`)
}
