package muc4

import "strings"

// letters are the letters and digits of a string, upper case: what is compared of strings whose blanks
// and marks may differ.
func letters(s string) string {
	var b strings.Builder
	for _, c := range strings.ToUpper(s) {
		if c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// occurrences are the token ranges in which a string of a key stands.
func (r *Report) occurrences(s string) (out [][2]int) {
	want := letters(s)
	if want == "" {
		return nil
	}
	for i := range r.d.Tokens {
		if j := r.spelled(i, want); j > i {
			out = append(out, [2]int{i, j})
		}
	}
	return out
}

// spelled is the token behind the run from i that spells want, 0 when none does.
func (r *Report) spelled(i int, want string) int {
	if l := letters(r.d.Word(i)); l == "" || !strings.HasPrefix(want, l) {
		return 0
	}
	for j := i; j < len(r.d.Tokens) && want != ""; j++ {
		rest, ok := strings.CutPrefix(want, letters(r.d.Word(j)))
		if !ok {
			return 0
		}
		if want = rest; want == "" {
			return j + 1
		}
	}
	return 0
}

// mentioned are the mentions a string of a key speaks of: those whose head is the head of the run.
func (r *Report) mentioned(s string) (out []int) {
	for _, o := range r.occurrences(s) {
		for k, m := range r.Mentions {
			if m.Head < o[0] || m.Head >= o[1] {
				continue
			}
			if h := r.d.Arcs[m.Head].Head; h < o[0] || h >= o[1] || m.First <= o[0] && m.Last >= o[1] {
				out = append(out, k)
			}
		}
	}
	return out
}
