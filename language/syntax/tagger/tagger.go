// Package tagger finds the word class of each token from left to right with an averaged perceptron
// (features after Ratnaparkhi 1996 and Honnibal 2013). A class is a pair of universal and Penn tag.
package tagger

import (
	"sitrep/language/syntax/form"
	"sitrep/language/syntax/perceptron"
)

// Outside is the class before the first word of a sentence.
const Outside = 255

// Tag writes the class of each word into tags, which is as long as words. scores is room for one
// score a class.
func Tag(model perceptron.Scorer, words []form.Word, tags []uint8, scores []int32) {
	var room [40]uint32
	before, last := uint8(Outside), uint8(Outside)
	for i := range words {
		clear(scores)
		model.Score(Features(room[:0], words, i, last, before), scores)
		tags[i] = uint8(perceptron.Best(scores))
		before, last = last, tags[i]
	}
}

// nowhere stands for the words outside the sentence.
var nowhere = form.Word{Form: 7, Lower: 7, Shape: 7, Kind: 7}

func at(words []form.Word, i int) *form.Word {
	if i < 0 || i >= len(words) {
		return &nowhere
	}
	return &words[i]
}

// Features appends the features of word i, given the classes of the two words before it.
func Features(f []uint32, words []form.Word, i int, last, before uint8) []uint32 {
	w, l1, l2, r1, r2 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	t1, t2 := uint32(last), uint32(before)
	f = append(f,
		perceptron.One(1, w.Form),
		perceptron.One(2, w.Lower),
		perceptron.One(3, w.Shape),
		perceptron.One(4, w.Suffix[1]),
		perceptron.One(5, w.Suffix[2]),
		perceptron.One(6, w.Suffix[3]),
		perceptron.One(7, w.Suffix[4]),
		perceptron.One(8, w.Prefix[1]),
		perceptron.One(9, w.Prefix[2]),
		perceptron.One(10, w.Prefix[3]),
		perceptron.One(11, w.Prefix[4]),
		perceptron.One(12, t1),
		perceptron.Two(13, t1, t2),
		perceptron.Two(14, t1, w.Lower),
		perceptron.Two(15, t1, w.Suffix[3]),
		perceptron.One(16, l1.Lower),
		perceptron.One(17, l2.Lower),
		perceptron.One(18, r1.Lower),
		perceptron.One(19, r2.Lower),
	)
	return append(f,
		perceptron.Two(20, l1.Lower, w.Lower),
		perceptron.Two(21, w.Lower, r1.Lower),
		perceptron.One(22, l1.Suffix[3]),
		perceptron.One(23, r1.Suffix[3]),
		perceptron.One(24, r1.Suffix[2]),
		perceptron.Two(25, w.Shape, l1.Shape),
		perceptron.Two(26, w.Shape, r1.Shape),
		perceptron.Three(27, w.Shape, w.Suffix[3], t1),
		perceptron.Two(28, t1, r1.Lower),
		perceptron.Three(29, t1, t2, w.Lower),
		perceptron.Two(30, w.Suffix[2], r1.Suffix[2]),
		perceptron.Two(31, r1.Lower, r2.Lower),
		perceptron.Two(32, w.Kind, l1.Kind<<8|r1.Kind),
		perceptron.Two(33, w.Shape, w.Suffix[2]),
		perceptron.Two(34, t1, w.Kind),
	)
}
