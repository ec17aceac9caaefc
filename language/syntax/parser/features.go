package parser

import (
	"sitrep/language/syntax/perceptron"
)

// look is what the features see of one word: its fingerprint, class, and relation to its head.
type look struct{ word, tag, relation uint32 }

func (s *State) look(i int) look {
	if i == None {
		return look{3, 255, 255}
	}
	return look{s.Words[i].Lower, uint32(s.Tags[i]), uint32(uint8(s.Nodes[i].Relation))}
}

var noNode = Node{Left: None, Left2: None, Right: None, Right2: None}

func (s *State) node(i int) *Node {
	if i == None {
		return &noNode
	}
	return &s.Nodes[i]
}

// Features appends the features of a state.
func Features(f []uint32, s *State) []uint32 {
	i0, i1, j0 := s.Top(0), s.Top(1), s.Ahead(0)
	f = s.words(f, i0, i1, j0)
	f = s.family(f, i0, i1, j0)
	return s.distances(f, i0, i1, j0)
}

// words are the features of the words at hand, alone and together.
func (s *State) words(f []uint32, i0, i1, j0 int) []uint32 {
	s0, s1, s2 := s.look(i0), s.look(i1), s.look(s.Top(2))
	b0, b1, b2 := s.look(j0), s.look(s.Ahead(1)), s.look(s.Ahead(2))
	one, two, three := perceptron.One, perceptron.Two, perceptron.Three
	f = append(f,
		one(1, s0.word), one(2, s0.tag), two(3, s0.word, s0.tag),
		one(4, s1.word), one(5, s1.tag), two(6, s1.word, s1.tag),
		one(7, b0.word), one(8, b0.tag), two(9, b0.word, b0.tag),
		one(10, b1.word), one(11, b1.tag), two(12, b1.word, b1.tag),
		one(13, b2.word), one(14, b2.tag), one(15, s2.tag), one(16, s2.word),
	)
	f = append(f,
		perceptron.Four(17, s0.word, s0.tag, b0.word, b0.tag),
		three(18, s0.word, s0.tag, b0.word), three(19, s0.word, b0.word, b0.tag),
		three(20, s0.word, s0.tag, b0.tag), three(21, s0.tag, b0.word, b0.tag),
		two(22, s0.word, b0.word), two(23, s0.tag, b0.tag), two(24, b0.tag, b1.tag),
		perceptron.Four(25, s1.word, s1.tag, s0.word, s0.tag),
		three(26, s1.word, s1.tag, s0.tag), three(27, s1.tag, s0.word, s0.tag),
		two(28, s1.word, s0.word), two(29, s1.tag, s0.tag), two(30, s1.tag, b0.tag),
		three(31, s1.word, s0.tag, b0.tag), two(32, s1.word, b0.word),
	)
	return append(f,
		three(33, b0.tag, b1.tag, b2.tag), three(34, s0.tag, b0.tag, b1.tag),
		three(35, s1.tag, s0.tag, b0.tag), three(36, s2.tag, s1.tag, s0.tag),
		perceptron.Four(37, s1.tag, s0.tag, b0.tag, b1.tag),
		three(38, s0.word, b0.tag, b1.tag), three(39, s0.tag, b0.word, b1.tag),
		three(40, s0.tag, b0.tag, b1.word), three(41, s1.tag, s0.tag, b0.word),
		three(42, s1.tag, s0.word, b0.tag),
	)
}

// family are the features of the dependents found so far.
func (s *State) family(f []uint32, i0, i1, j0 int) []uint32 {
	s0, s1, b0 := s.look(i0), s.look(i1), s.look(j0)
	n0, n1, m0 := s.node(i0), s.node(i1), s.node(j0)
	s0l, s0r, s0l2, s0r2 := s.look(n0.Left), s.look(n0.Right), s.look(n0.Left2), s.look(n0.Right2)
	s1l, s1r, b0l, b0l2 := s.look(n1.Left), s.look(n1.Right), s.look(m0.Left), s.look(m0.Left2)
	two, three := perceptron.Two, perceptron.Three
	f = append(f,
		two(50, s0l.word, s0l.relation), two(51, s0l.tag, s0l.relation), two(52, s0r.word, s0r.relation),
		two(53, s0r.tag, s0r.relation), two(54, b0l.word, b0l.relation), two(55, b0l.tag, b0l.relation),
		two(56, s1l.word, s1l.relation), two(57, s1r.word, s1r.relation), two(58, s1r.tag, s1r.relation),
		two(59, s0l2.tag, s0l2.relation), two(60, s0r2.tag, s0r2.relation), two(61, b0l2.word, b0l2.relation),
		three(62, s0.tag, s0l.tag, b0.tag), three(63, s0.tag, s0r.tag, b0.tag), three(64, s0.tag, b0.tag, b0l.tag),
		three(65, s1.tag, s1r.tag, s0.tag), three(66, s1.tag, s0.tag, s0l.tag), three(67, s1.tag, s0.tag, s0r.tag),
	)
	f = append(f,
		three(68, s0.tag, s0l.relation, s0l2.relation), three(69, s0.tag, s0r.relation, s0r2.relation),
		three(70, b0.tag, b0l.relation, b0l2.relation), three(71, s1.tag, s1l.relation, s1r.relation),
		three(72, s1.word, s0l.word, s0.tag), three(73, s1.tag, s0l.word, s0.word), three(74, s1.tag, s0l.word, s0.tag),
		three(75, s1.word, s0l.word, s0.word), three(76, s0.word, b0.tag, b0l.word), three(77, s0.tag, b0.tag, b0l.word),
	)
	return append(f,
		two(80, s0.word, uint32(n0.Lefts)), two(81, s0.word, uint32(n0.Rights)), two(82, s0.tag, uint32(n0.Lefts)),
		two(83, s0.tag, uint32(n0.Rights)), two(84, b0.word, uint32(m0.Lefts)), two(85, b0.tag, uint32(m0.Lefts)),
		two(86, s1.tag, uint32(n1.Rights)), two(87, s0.tag, n0.Labels), two(88, s0.word, n0.Labels),
		two(89, b0.tag, m0.Labels), two(90, s1.tag, n1.Labels), two(91, s1.word, n1.Labels),
		three(92, s1.tag, s0.tag, n1.Labels), three(93, s0.tag, b0.tag, n0.Labels),
	)
}

// distances are the features of how far the words stand from each other.
func (s *State) distances(f []uint32, i0, i1, j0 int) []uint32 {
	s0, s1, b0 := s.look(i0), s.look(i1), s.look(j0)
	near, far := distance(i0, j0), distance(i1, i0)
	two, three := perceptron.Two, perceptron.Three
	last := uint32(min(len(s.Words)-s.Next, 3))
	return append(f,
		two(100, s0.word, near), two(101, s0.tag, near), two(102, b0.word, near), two(103, b0.tag, near),
		three(104, s0.tag, b0.tag, near), three(105, s1.tag, s0.tag, far), two(106, s1.word, far), two(107, s0.word, far),
		two(108, last, s0.tag), three(109, last, uint32(min(len(s.Stack), 3)), b0.tag),
	)
}

// distance counts words up to 5, longer ways as one.
func distance(a, b int) uint32 {
	if a == None || b == None {
		return 0
	}
	switch d := b - a; {
	case d < 5:
		return uint32(d)
	case d < 10:
		return 5
	}
	return 6
}
