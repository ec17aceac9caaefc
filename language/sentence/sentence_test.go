package sentence

import (
	"strings"
	"testing"

	"sitrep/language/token"
	"sitrep/text"
)

func split(s string, furniture ...string) *text.Document {
	d := text.New(s)
	for _, f := range furniture {
		at := strings.Index(s, f)
		d.Furniture = append(d.Furniture, text.Furniture{Span: text.Span{Start: at, End: at + len(f)}, Kind: "caption"})
	}
	d.Tokens = token.Split(d)
	d.Sentences = Split(d)
	return d
}

// TestBoundaries holds own text; "|" marks where sentences part.
func TestBoundaries(t *testing.T) {
	for _, want := range []string{
		"Nine people died.| The rest fled.",
		"Gen. R. Ortega met Prof. Lind in St. Anne.| He left at 5 p.m.| The talks went on.",
		"It hit the U.S. embassy in the morning.| Officials in the U.S.| The embassy denied it.",
		"HARLOW, March 7 (Agency) — Nine people died, Arden Corp. said.| It gave no names.",
		"HARLOW (AP) - Gunmen killed nine.| No group claimed it.",
		"“We saw nothing.”| She left.",
		"“We saw nothing,” she said.| “It was dark.”| He agreed.",
		"\"Stop!\" he cried.| \"Why?\"| Nobody knew.",
		"They fled (some on foot.)| The rest stayed.",
		"He waited ... and left.| Then came Sept. 3, a Friday.",
		"About 3.5 percent of them, i.e. nine, left vs. ten in Jan. 2020.",
		"ON 12 JAN, THREE MEN OF THE F.D.R. ATTACKED GEN. ORTEGA IN HARLOW.| THE REBELS LEFT.",
		"Was it No. 7?| No.| It was No. 8.",
		"The blast hit at 6 a.m.| Investigators left at 8 p.m. Friday, or 9 p.m. Sarn time (1800 GMT).| It was at 5 a.m. Nov. 29.",
		"It said so on X.| Police met Malcolm X. Oduya and A. Rook.",
		"They trained in the U.S.| Investigators know it.| Approx. 40 fled past Km. 12.",
		"Maj.-Gen. Rook, Col. (Ret.) Mba, Flt. Lt. Ivers and DSP. Orel died.",
		"The last one has no stop",
	} {
		var marks []string
		d := split(strings.ReplaceAll(want, "|", ""))
		for _, s := range d.Sentences {
			marks = append(marks, d.Words(s.Span))
		}
		got := strings.Join(marks, "| ")
		if got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// TestMissingBlank: two sentences without a blank between them are two.
func TestMissingBlank(t *testing.T) {
	if n := len(split("Nine were killed.The rest fled.").Sentences); n != 2 {
		t.Errorf("%d sentences, want 2", n)
	}
}

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		blocks []int
	}{
		"blank lines":     {"Nine died.\n\nTen fled. All left.\n", []int{0, 1, 1}},
		"line paragraphs": {"Nine died in Harlow.\nTen fled.\nAll left.", []int{0, 1, 2}},
		"wrapped": {"The men who had come from Harlow in the early morning went on to\n" +
			"the bridge, where the others waited for the boats. They had been\n" +
			"told that the river was guarded on both sides, which was not so.\n" +
			"They crossed.\n", []int{0, 0, 0}},
		"returns": {"Nine died.\r\n\r\nTen fled.\r\nAll left.", []int{0, 1, 2}},
	} {
		d := split(c.text)
		var got []int
		for _, s := range d.Sentences {
			got = append(got, s.Block)
		}
		if len(got) != len(c.blocks) {
			t.Errorf("%s: blocks %v, want %v", name, got, c.blocks)
			continue
		}
		for i := range got {
			if got[i] != c.blocks[i] {
				t.Errorf("%s: blocks %v, want %v", name, got, c.blocks)
				break
			}
		}
	}
}

func TestHeadline(t *testing.T) {
	if !split("Bomb kills nine in Harlow\n\nNine people died.").Sentences[0].Headline {
		t.Error("a title line is no headline")
	}
	for _, s := range []string{"Nine people died.\n\nTen fled.", "Bomb kills nine in Harlow"} {
		if split(s).Sentences[0].Headline {
			t.Errorf("%q begins with no headline", s)
		}
	}
}

// TestFurniture: a caption inside a paragraph is a sentence of its own.
func TestFurniture(t *testing.T) {
	d := split("Nine people died A tank in Harlow and ten fled.", "A tank in Harlow")
	if len(d.Sentences) != 3 || d.Words(d.Sentences[1].Span) != "A tank in Harlow" {
		t.Errorf("sentences %v", d.Sentences)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "a", "A. B. C.", "\n\n.\n\"", "x\r\n\ry", strings.Repeat("a ", 900), "!?!?\" '", "\u2028a"} {
		f.Add(s, 3, 9)
	}
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		d := text.New(s)
		if 0 <= from && from < to && to <= len(s) {
			d.Furniture = []text.Furniture{{Span: text.Span{Start: from, End: to}}}
		}
		d.Tokens = token.Split(d)
		checkCover(t, d, Split(d))
	})
}

func checkCover(t *testing.T, d *text.Document, sentences []text.Sentence) {
	next, block := 0, 0
	for _, s := range sentences {
		if s.First != next || s.Last <= s.First || s.Last-s.First > Longest || s.Block < block {
			t.Fatalf("sentence %+v after token %d", s, next)
		}
		if s.Span != d.SpanOf(s.First, s.Last) {
			t.Fatalf("sentence %+v has another span than its tokens", s)
		}
		next, block = s.Last, s.Block
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d of %d tokens are in a sentence", next, len(d.Tokens))
	}
}

// TestLong: a megabyte of anything takes no more than time in proportion.
func TestLong(t *testing.T) {
	for _, piece := range []string{"a ", "a. ", "\" ", ") ", "a\n", "\n", "A\"", "... ", ".\""} {
		d := text.New(strings.Repeat(piece, 1<<20/len(piece)))
		d.Tokens = token.Split(d)
		checkCover(t, d, Split(d))
	}
}

// TestRaggedLines: lines cut at no one width, or beyond that of a page, go on where the words around the break do.
func TestRaggedLines(t *testing.T) {
	for text, want := range map[string]int{
		"Raid in Sarn\n\nGunmen burned two shops in the market of Sarn on Monday, the council said. In the neighbouring\nvillage of Orrin a guard was beaten the next day, according to a farmer who had fled over the river before dawn and was met by\nRed Cross workers.\n": 3,
		"Two shops burned in the old market of Sarn during the night of the lantern feast, council says in a letter to the ministry of the interior\nPolice look for three men\nThe Sarn Post\n":                                                                               3,
	} {
		if got := len(split(text).Sentences); got != want {
			t.Errorf("%q: %d sentences, want %d", text, got, want)
		}
	}
}
