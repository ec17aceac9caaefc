package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed course.tsv
var courseTable string

var courses = readCourses()

func readCourses() map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must("course.tsv", courseTable) {
		out[r.Get("kind")] = append(out[r.Get("kind")], r.Get("words"))
	}
	return out
}

// Courses are the words of a kind for how things stand.
func Courses(kind string) []string { return courses[kind] }
