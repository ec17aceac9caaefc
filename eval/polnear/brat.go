package polnear

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// parse reads the standoff annotation of the brat tool: lines "T1 <TAB> Cue 386 392;395 397 <TAB> words"
// name spans, lines "E1 <TAB> Attribution:T4 Source:T3 Content:T2 Cue:T1" tie them together. Other lines,
// and spans that no attribution holds, are left out.
func parse(s string) ([]Attribution, error) {
	lines := strings.Split(s, "\n")
	spans := map[string][][2]int{}
	for number, line := range lines {
		if id, rest, ok := strings.Cut(line, "\t"); ok && strings.HasPrefix(id, "T") {
			read, err := bratSpans(rest)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", number+1, err)
			}
			spans[id] = read
		}
	}
	out := []Attribution{}
	for _, line := range lines {
		if id, rest, ok := strings.Cut(line, "\t"); ok && strings.HasPrefix(id, "E") {
			out = append(out, tied(rest, spans))
		}
	}
	return out, nil
}

// bratSpans reads "Cue 386 392;395 397".
func bratSpans(s string) ([][2]int, error) {
	where, _, _ := strings.Cut(s, "\t")
	_, where, _ = strings.Cut(where, " ")
	var out [][2]int
	for _, piece := range strings.Split(where, ";") {
		from, to, _ := strings.Cut(strings.TrimSpace(piece), " ")
		start, err := strconv.Atoi(from)
		if err != nil {
			return nil, err
		}
		end, err := strconv.Atoi(to)
		if err != nil {
			return nil, err
		}
		out = append(out, [2]int{start, end})
	}
	return out, nil
}

// tied gathers the parts of an attribution; a part named twice ("Content2") is one set of spans.
func tied(s string, spans map[string][][2]int) Attribution {
	var a Attribution
	for _, argument := range strings.Fields(s) {
		role, id, _ := strings.Cut(argument, ":")
		switch strings.TrimRight(role, "0123456789") {
		case "Source":
			a.Source = append(a.Source, spans[id]...)
		case "Cue":
			a.Cue = append(a.Cue, spans[id]...)
		case "Content":
			a.Content = append(a.Content, spans[id]...)
		}
	}
	for _, part := range [][][2]int{a.Source, a.Cue, a.Content} {
		sort.Slice(part, func(i, j int) bool { return part[i][0] < part[j][0] })
	}
	return a
}
