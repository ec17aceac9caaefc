package place

import (
	"strings"
	"testing"
)

// sample is plain news prose of our own.
const sample = `The minister said on Tuesday that a bomb had gone off near a market in Kandahar, killing four people and
wounding a dozen more. Officials in Afghanistan blamed militants who had crossed from Pakistan, though a spokesman in
Islamabad denied it. Witnesses told reporters that the blast was heard across the city and that smoke rose over the
old bazaar for an hour. "We ran to the hospital," one man said. The governor of Helmand province promised an inquiry.
`

func BenchmarkRead(b *testing.B) {
	d := split(strings.Repeat(sample, 500))
	Read(d)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d)
	}
}
