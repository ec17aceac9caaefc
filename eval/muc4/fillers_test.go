package muc4

import (
	"math"
	"slices"
	"testing"

	"sitrep/text"
)

// told is what a layer writes of the report of own: the guards are victims, or the shot's gunmen with them.
func told(r *Report) *text.Document {
	d := *r.d
	d.Tellings = []text.Telling{{Token: 2, Chance: 0.8, Kinds: []text.Share{{Label: victim, Chance: 0.5}}, Mood: "BOMBING", Meant: 0.6,
		Takes: []text.Taking{{Token: 0, Chance: 0.9}}}}
	d.Tolls = []text.Toll{{Token: 2, Chance: 0.7}}
	return &d
}

// TestFillers: what layers tell of a token enters the chances of the mention it heads, and of silence that it is none; two layers are
// heard by halves.
func TestFillers(t *testing.T) {
	r := own(t)
	before := slices.Clone(r.chances[1])
	r.hear()
	if !slices.Equal(r.chances[1], before) {
		t.Errorf("without a network the chances are %v, were %v", r.chances[1], before)
	}
	r.Listen(ReadFillers([]*text.Document{told(r), r.d}))
	r.hear()
	want := (1-heard)*before[slices.Index(classes, victim)] + heard*0.2
	if got := r.chance(1, victim); math.Abs(got-want) > 1e-6 {
		t.Errorf("the guards are victims with %v, want %v", got, want)
	}
	for i, p := range r.chances {
		if sum := total(p); math.Abs(sum-1) > 1e-6 {
			t.Errorf("the chances of mention %d sum to %v", i, sum)
		}
	}
	if sum := total(r.typeOf[1]); math.Abs(sum-1) > 1e-6 || r.typeOf[1][slices.Index(types, "BOMBING")] < 0.1 {
		t.Errorf("types of the guards: %v", r.typeOf[1])
	}
	if got := r.chance(0, perpetrator); got >= 0.6 {
		t.Errorf("the gunmen, of whom the network says nothing, still have %v", got)
	}
}

// TestHeard: the numbers of entities and pairs by the network; what was not read together is apart from what does not belong together.
func TestHeard(t *testing.T) {
	r := own(t)
	if mean, _ := r.heardWith(0, 1); mean >= 0 {
		t.Errorf("without a network the two have %v", mean)
	}
	r.Listen(ReadFillers([]*text.Document{told(r)}))
	if got := r.heardIn(0); math.Abs(got-0.4) > 1e-6 {
		t.Errorf("the sentence has a victim with %v", got)
	}
	if mean, best := r.heardWith(0, 1); math.Abs(mean-0.9) > 1e-6 || mean != best {
		t.Errorf("the two have %v and %v", mean, best)
	}
	in := &incident{core: []int{1}}
	if got := r.heardMembers(in, []*incident{in}, 0, perpetrator); len(got) != heardMember || math.Abs(got[0]-0.9) > 1e-6 || got[2] != -1 {
		t.Errorf("the gunmen beside the guards: %v", got)
	}
	r.fillers.Run[0] = 1
	if mean, _ := r.heardWith(0, 1); mean >= 0 {
		t.Errorf("two of different runs have %v", mean)
	}
}

// TestMarks: a layer is taught the class and type at the head of a filler, the words of the key's string, and which fillers are of one
// incident; a token that fills nothing teaches nothing of that.
func TestMarks(t *testing.T) {
	key := &Template{}
	key.add(slotType, "ATTACK", "")
	key.add(slotVictim, "GUARDS", "")
	key.add(slotPerpetrator, "GUNMEN", "")
	other := &Template{}
	other.add(slotType, "BOMBING", "")
	other.add(slotPerpetrator, "GUNMEN", "")
	m := NewLesson(own(t), []*Template{key, other}).Marks()
	if !slices.Equal(m.Fillers, []string{perpetrator, "", victim}) || !slices.Equal(m.Kinds, []string{"ATTACK", "", "ATTACK"}) {
		t.Errorf("fillers %q of types %q", m.Fillers, m.Kinds)
	}
	if !slices.Equal(m.Inside, []string{"inside", "", "inside"}) {
		t.Errorf("inside %q", m.Inside)
	}
	if got := m.With(2, 0, 3); !slices.Equal(got, []string{"together", Unsure, Unsure}) {
		t.Errorf("with the guards: %q", got)
	}
}

func total(p []float64) (sum float64) {
	for _, x := range p {
		sum += x
	}
	return sum
}

// TestRuns: sentences are joined while they are short enough together.
func TestRuns(t *testing.T) {
	d := &text.Document{Sentences: []text.Sentence{{First: 0, Last: 30}, {First: 30, Last: longest}, {First: longest, Last: longest + 10},
		{First: longest + 10, Last: 3 * longest}}}
	var got [][2]int
	for _, b := range Runs(d) {
		got = append(got, [2]int{b.First, b.Last})
	}
	if want := [][2]int{{0, longest}, {longest, longest + 10}, {longest + 10, 3 * longest}}; !slices.Equal(got, want) {
		t.Errorf("runs %v, want %v", got, want)
	}
}
