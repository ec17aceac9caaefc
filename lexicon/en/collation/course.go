package collation

import _ "embed"

//go:embed course.tsv
var courseTable string

var courses = byKind("course.tsv", courseTable)

// Courses are the words of a kind for how things stand.
func Courses(kind string) []string { return courses[kind] }
