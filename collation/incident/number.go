package incident

import "fmt"

func (l *likeness) count(a, b *member) {
	for _, x := range a.tolls {
		for _, y := range b.tolls {
			if x.what == y.what && x.low == y.low {
				l.add(1, func() string { return fmt.Sprintf("the same number %s, %g", x.what, x.low) })
				if a.report == b.report && x.low > 2 {
					l.add(1, func() string { return "a report seldom has one number of two happenings" })
				}
				return
			}
		}
	}
	l.otherNumber(a, b)
}

// tallied are the kinds of happenings of which reports seldom give two numbers: a toll grows, the number of those arrested or
// of things found is told as it is.
var tallied = map[string]string{"arrest": "arrested", "seizure": "seized"}

// manifold is how many times as great as another a toll must be to be told of another happening rather than earlier or later.
const manifold = 5

// otherNumber takes away where the numbers are others than those of one happening would be. Where one report counts its dead by
// groups ("nine civilians and two volunteers"), the nearest of them is compared.
func (l *likeness) otherNumber(a, b *member) {
	var other func() string
	for _, x := range a.tolls {
		for _, y := range b.tolls {
			if x.what != y.what {
				continue
			}
			if told := tallied[a.kin] == x.what; !x.otherThan(y, told) && !y.otherThan(x, told) {
				return
			}
			if other == nil {
				other = func() string { return fmt.Sprintf("%g and %g %s", x.low, y.low, x.what) }
			}
		}
	}
	if other != nil {
		l.add(-1, other)
	}
}

// otherwise takes away where both the numbers and the groups that are said to have done it are others. Each alone is where
// reports of one happening differ: tolls grow, and the wrong party is blamed.
func (l *likeness) otherwise(a, b *member) {
	if apart(a.groups, b.groups) && shareMeasure(a, b) && apart(a.numbers, b.numbers) {
		l.add(-1, func() string { return "another number, and another group is said to have done it" })
	}
}

// otherThan reports a number so much greater than another's upper end that both are hardly told of one happening.
func (x tally) otherThan(y tally, told bool) bool {
	return told && x.low > y.high || x.low >= manifold*y.high
}
