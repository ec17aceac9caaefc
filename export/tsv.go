package export

import (
	"bufio"
	"io"
	"strings"

	"sitrep/export/table"
)

// writeTSV writes columns parted by tabs; tabs and line ends within a cell become blanks.
func writeTSV(w io.Writer, t table.Table) error {
	out := bufio.NewWriter(w)
	for _, row := range append([][]string{t.Header()}, t.Rows...) {
		for i, cell := range row {
			if i > 0 {
				out.WriteByte('\t')
			}
			out.WriteString(inOneLine.Replace(cell))
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

var inOneLine = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ")
