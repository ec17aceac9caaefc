package muc4

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"sort"

	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

// ErrModel marks a file that is no model of this package, or a damaged one.
var ErrModel = errors.New("not a MUC-4 model")

// mark begins a model file; the number at its end is the version.
const mark = "sitrep-muc4-10\n"

// sizes bound how many features each classifier keeps in the file.
var sizes = map[string]int{"topic": 40_000, "sentence": 60_000, "mention": 260_000, "type": 60_000}

// restSize bounds the features of the classifiers that sizes does not name.
const restSize = 25_000

// header is the readable part of a file; the bytes of clusters and classifiers follow it.
type header struct {
	Limits   Limits
	Places   PlaceTable
	Lore     Lore
	Roles    Roles
	Clusters []int // sizes of the sets of clusters
	Width    int   // of a word vector
	Trees    map[string]*boost.Forest
	Shapes   []namedShape
	Layers   []int // bytes of each layer, behind all else
}

type namedShape struct {
	Name  string
	Shape linear.Shape
}

// Encode writes a model: the mark, the length of the header (4 bytes, little-endian), the header as JSON,
// the centroids of the clusters (int8 in 1/127), the classifiers, the layers. The same model gives the same bytes.
func (m *Model) Encode() ([]byte, error) {
	h := header{Limits: m.Limits, Places: m.Places, Lore: m.Lore, Roles: m.Roles,
		Trees: m.forests()}
	var body []byte
	for _, set := range m.Senses.Sets {
		h.Clusters = append(h.Clusters, len(set))
		for _, c := range set {
			h.Width = len(c)
			for _, x := range c {
				body = append(body, byte(int8(math.Round(float64(x)*127))))
			}
		}
	}
	all := m.classifiers()
	for _, name := range names(all) {
		shape, bytes := (*all[name]).Encode(sizeOf(name))
		h.Shapes, body = append(h.Shapes, namedShape{name, shape}), append(body, bytes...)
	}
	for _, l := range m.Layers {
		h.Layers, body = append(h.Layers, len(l)), append(body, l...)
	}
	head, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("encode the MUC-4 model: %w", err)
	}
	out := binary.LittleEndian.AppendUint32([]byte(mark), uint32(len(head)))
	return append(append(out, head...), body...), nil
}

// forests are the trees of a model by name.
func (m *Model) forests() map[string]*boost.Forest {
	out := map[string]*boost.Forest{"attach": m.AttachTrees, "keep": m.KeepTrees, "pair": m.PairTrees,
		"setting": m.SettingTrees, "day": m.DayTrees, "same": m.Same, "wording": m.WordingTrees}
	for class, f := range m.Second {
		out["second "+class] = f
	}
	for kind, f := range m.KindTrees {
		out["kind "+kind] = f
	}
	return out
}

// plant takes the trees of a file and reports whether all are there and sound.
func (m *Model) plant(trees map[string]*boost.Forest) bool {
	m.AttachTrees, m.KeepTrees, m.PairTrees, m.Second = trees["attach"], trees["keep"], trees["pair"], map[string]*boost.Forest{}
	m.SettingTrees, m.DayTrees, m.Same, m.WordingTrees = trees["setting"], trees["day"], trees["same"], trees["wording"]
	sound := m.WordingTrees.Sound(wordingNumbers) && m.SettingTrees.Sound(settingNumbers) && m.DayTrees.Sound(dayNumbers) && m.AttachTrees.Sound(attachNumbers) && m.KeepTrees.Sound(keepNumbers) && m.PairTrees.Sound(pairNumbers) && m.Same.Sound(sameNumbers)
	for _, class := range fillClasses {
		m.Second[class] = trees["second "+class]
		sound = sound && m.Second[class].Sound(secondNumbers)
	}
	m.KindTrees = map[string]*boost.Forest{}
	for _, kind := range types {
		m.KindTrees[kind] = trees["kind "+kind]
		sound = sound && m.KindTrees[kind].Sound(kindNumbers)
	}
	return sound
}

func sizeOf(name string) int {
	if n, ok := sizes[name]; ok {
		return n
	}
	return restSize
}

// classifiers are the places of all classifiers of a model by name.
func (m *Model) classifiers() map[string]**linear.Classifier {
	out := map[string]**linear.Classifier{"topic": &m.Topic, "sentence": &m.Sentence, "mention": &m.Mention, "type": &m.Type, "pair": &m.Pair,
		"attach": &m.Attach, "keep": &m.Keep, "kind": &m.Kind, "category": &m.Category, "wording": &m.Wording, "setting": &m.Setting, "day": &m.Day}
	for _, slot := range incidentSlots {
		out[fmt.Sprintf("incident %d", slot)] = m.Incidents[slot]
	}
	for _, d := range details {
		out[fmt.Sprintf("detail %d", d.slot)] = m.Details[d.slot]
	}
	return out
}

func names(all map[string]**linear.Classifier) (out []string) {
	for name := range all {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

// Decode reads a model; vectors are those of the reading. Errors wrap ErrModel.
func Decode(file string, vectors Vectors) (*Model, error) {
	h, body, err := readHeader(file)
	if err != nil {
		return nil, err
	}
	m := newModel(h.Limits)
	m.Places, m.Lore, m.Roles, m.Senses = h.Places, h.Lore, h.Roles, &Senses{Vectors: vectors}
	if !m.plant(h.Trees) {
		return nil, fmt.Errorf("%w: its trees are missing or damaged", ErrModel)
	}
	for _, size := range h.Clusters {
		if size < 1 || h.Width < 1 || len(body)/h.Width < size {
			return nil, fmt.Errorf("%w: its clusters are cut off", ErrModel)
		}
		m.Senses.Sets = append(m.Senses.Sets, readSet(body, size, h.Width))
		body = body[size*h.Width:]
	}
	all := m.classifiers()
	for _, s := range h.Shapes {
		if all[s.Name] == nil {
			return nil, fmt.Errorf("%w: classifier %q is unknown", ErrModel, s.Name)
		}
		if *all[s.Name], body, err = linear.Decode(s.Shape, body); err != nil {
			return nil, fmt.Errorf("%w: %s: %v", ErrModel, s.Name, err)
		}
	}
	for _, n := range h.Layers {
		if n < 0 || n > len(body) {
			return nil, fmt.Errorf("%w: a layer is cut off", ErrModel)
		}
		m.Layers, body = append(m.Layers, body[:n]), body[n:]
	}
	return m, m.complete(all)
}

func (m *Model) complete(all map[string]**linear.Classifier) error {
	for _, name := range names(all) {
		if *all[name] == nil {
			return fmt.Errorf("%w: classifier %q is missing", ErrModel, name)
		}
	}
	return nil
}

func readHeader(file string) (h header, body string, err error) {
	at := len(mark) + 4
	if len(file) < at || file[:len(mark)] != mark {
		return h, "", fmt.Errorf("%w: it does not begin as one", ErrModel)
	}
	n := int(binary.LittleEndian.Uint32([]byte(file[len(mark):at])))
	if n > len(file)-at {
		return h, "", fmt.Errorf("%w: its header is cut off", ErrModel)
	}
	if err := json.Unmarshal([]byte(file[at:at+n]), &h); err != nil {
		return h, "", fmt.Errorf("%w: its header is unreadable: %v", ErrModel, err)
	}
	return h, file[at+n:], nil
}

func readSet(body string, size, width int) [][]float32 {
	set := make([][]float32, size)
	for k := range set {
		set[k] = make([]float32, width)
		for i := range set[k] {
			set[k][i] = float32(int8(body[k*width+i])) / 127
		}
	}
	return set
}
