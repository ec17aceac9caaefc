package name

import (
	"sitrep/language/syntax/form"
	"sitrep/language/syntax/perceptron"
)

var nowhere = form.Word{Form: 7, Lower: 7, Shape: 7, Kind: 7}

func at(words []form.Word, i int) *form.Word {
	if i < 0 || i >= len(words) {
		return &nowhere
	}
	return &words[i]
}

func tag(tags []uint8, i int) uint32 {
	if i < 0 || i >= len(tags) {
		return 255
	}
	return uint32(tags[i])
}

// Features appends the features of word i that do not depend on other labels.
func Features(f []uint32, words []form.Word, tags []uint8, i int) []uint32 {
	w, l1, l2, r1, r2 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	t, tl, tr := tag(tags, i), tag(tags, i-1), tag(tags, i+1)
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	f = append(f,
		one(1, w.Form), one(2, w.Lower), one(3, w.Shape), one(4, w.Suffix[2]), one(5, w.Suffix[3]), one(6, w.Suffix[4]),
		one(7, w.Prefix[2]), one(8, w.Prefix[3]), one(9, w.Prefix[4]), one(10, t), two(11, t, w.Lower), two(12, t, w.Shape),
		one(13, l1.Lower), one(14, r1.Lower), one(15, l2.Lower), one(16, r2.Lower),
		two(17, l1.Lower, w.Lower), two(18, w.Lower, r1.Lower), two(19, l1.Lower, w.Shape), two(20, w.Shape, r1.Lower),
	)
	return append(f,
		two(21, tl, t), two(22, t, tr), three(23, tl, t, tr), one(24, l1.Shape), one(25, r1.Shape),
		two(26, l1.Shape, w.Shape), two(27, w.Shape, r1.Shape), three(28, l1.Shape, w.Shape, r1.Shape),
		two(29, l1.Suffix[3], w.Shape), two(30, r1.Suffix[3], w.Shape), two(31, w.Suffix[3], t),
		two(32, l2.Lower, l1.Lower), two(33, r1.Lower, r2.Lower), three(34, l2.Lower, l1.Lower, w.Shape),
		three(35, w.Shape, r1.Lower, r2.Lower), two(36, tag(tags, i-2), tl), two(37, tr, tag(tags, i+2)),
		two(38, l1.Form, w.Suffix[3]), two(39, w.Form, r1.Shape), two(40, w.Suffix[4], r1.Suffix[4]),
	)
}

// Moves appends the features of a word that depend on the label before it.
func Moves(f []uint32, w *form.Word, last int) []uint32 {
	l := uint32(last)
	return append(f,
		perceptron.One(50, l), perceptron.Two(51, l, w.Lower), perceptron.Two(52, l, w.Shape), perceptron.Two(53, l, w.Suffix[3]),
	)
}
