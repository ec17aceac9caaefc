// Package ecbplus reads ECB+ (Cybulska and Vossen 2014), the corpus of event coreference across news
// reports, and scores predicted chains of its event mentions with MUC, B³ and CEAFe, as the reference scorer
// of the CoNLL shared tasks does (Pradhan and others 2014), all reports taken together. Where the set's list
// of validated sentences lies beside it, the mentions of those sentences are scored; chains of one mention
// count, as in the published figures.
package ecbplus

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// Report is one report of the set: its words, sentence by sentence, and its event mentions.
type Report struct {
	File      string // name without its folder, "1_10ecb.xml"
	Topic     int
	Words     []string
	Sentence  []int // of each word
	Mentions  []Mention
	validated map[int]bool // sentences; nil when the set has no list
}

// Mention is a gold event mention: its words by index, in order, and the chain it stands in.
type Mention struct {
	ID    string // m_id
	Words []int
	Chain string // the same for one happening in every report; of its own where the set ties it to none
	Kind  string // ACTION_OCCURRENCE …
}

// Scored reports a mention in a validated sentence.
func (r *Report) Scored(m Mention) bool {
	return r.validated == nil || r.validated[r.Sentence[m.Words[0]]]
}

// list is the name of the list of validated sentences.
const list = "ECBplus_coreference_sentences.csv"

// Read reads all reports below a folder: the whole set, or one topic.
func Read(folder string) ([]Report, error) {
	var paths []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(path, ".xml") {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no reports (*.xml) below %s", folder)
	}
	valid, err := readList(folder)
	if err != nil {
		return nil, err
	}
	var out []Report
	for _, path := range paths {
		r, err := readReport(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if valid != nil {
			r.validated = valid[strings.TrimSuffix(r.File, ".xml")]
			if r.validated == nil {
				r.validated = map[int]bool{}
			}
		}
		out = append(out, r)
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Topic < out[j].Topic || out[i].Topic == out[j].Topic && out[i].File < out[j].File
	})
	return out, nil
}

// readList is the sentences of each report that are validated, from the list in the folder or above it; nil
// where there is none.
func readList(folder string) (map[string]map[int]bool, error) {
	for _, at := range []string{folder, filepath.Dir(folder)} {
		f, err := os.Open(filepath.Join(at, list))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		out := map[string]map[int]bool{}
		for _, row := range rows {
			number, err := strconv.Atoi(row[2])
			if err != nil {
				continue // the heading
			}
			name := row[0] + "_" + row[1]
			if out[name] == nil {
				out[name] = map[int]bool{}
			}
			out[name][number] = true
		}
		return out, nil
	}
	return nil, nil
}

type document struct {
	Name      string  `xml:"doc_name,attr"`
	Tokens    []token `xml:"token"`
	Markables struct {
		All []markable `xml:",any"`
	} `xml:"Markables"`
	Relations struct {
		All []relation `xml:",any"`
	} `xml:"Relations"`
}

type token struct {
	ID       string `xml:"t_id,attr"`
	Sentence int    `xml:"sentence,attr"`
	Word     string `xml:",chardata"`
}

type markable struct {
	XMLName xml.Name
	ID      string `xml:"m_id,attr"`
	Anchors []struct {
		Token string `xml:"t_id,attr"`
	} `xml:"token_anchor"`
}

type relation struct {
	XMLName xml.Name
	ID      string `xml:"r_id,attr"`
	Note    string `xml:"note,attr"`
	Sources []struct {
		ID string `xml:"m_id,attr"`
	} `xml:"source"`
}

func readReport(path string) (Report, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Report{}, err
	}
	var d document
	if err := xml.Unmarshal(raw, &d); err != nil {
		return Report{}, err
	}
	r := Report{File: filepath.Base(path)}
	topic, _, _ := strings.Cut(r.File, "_")
	if r.Topic, err = strconv.Atoi(topic); err != nil {
		return Report{}, fmt.Errorf("its name does not begin with a topic's number")
	}
	at := map[string]int{}
	for i, t := range d.Tokens {
		at[t.ID] = i
		r.Words, r.Sentence = append(r.Words, strings.TrimSpace(t.Word)), append(r.Sentence, t.Sentence)
	}
	r.readMentions(d, at)
	return r, nil
}

// readMentions takes the marked actions that stand on words, in text order.
func (r *Report) readMentions(d document, at map[string]int) {
	chain := map[string]string{}
	for _, rel := range d.Relations.All {
		name := rel.Note
		if rel.XMLName.Local != "CROSS_DOC_COREF" {
			name = r.File + " " + rel.ID
		}
		for _, s := range rel.Sources {
			chain[s.ID] = name
		}
	}
	for _, m := range d.Markables.All {
		kind := m.XMLName.Local
		if !strings.HasPrefix(strings.TrimPrefix(kind, "NEG_"), "ACTION") || len(m.Anchors) == 0 {
			continue
		}
		out := Mention{ID: m.ID, Kind: kind, Chain: chain[m.ID]}
		for _, a := range m.Anchors {
			if i, ok := at[a.Token]; ok {
				out.Words = append(out.Words, i)
			}
		}
		if out.Chain == "" {
			out.Chain = r.File + " " + m.ID
		}
		if sort.Ints(out.Words); len(out.Words) > 0 {
			r.Mentions = append(r.Mentions, out)
		}
	}
	sort.SliceStable(r.Mentions, func(i, j int) bool { return r.Mentions[i].Words[0] < r.Mentions[j].Words[0] })
}
