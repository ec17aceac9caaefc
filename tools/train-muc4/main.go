// Command train-muc4 learns the MUC-4 model from the 1,300 development messages, the organizers' keys of the first hundred and our second
// keys of the others (keys/README.md), writes it to one file and prints its checksum:
//
//	go run ./tools/train-muc4 -data ../shared/data
//
// The same data and the same reading give the same bytes (on the same kind of processor). With -trial it
// also prints what the development messages score when each is filled by judgements that have not seen
// it, in eight parts. A change of the reading asks for a new model: the features come from it. Most of the time goes into the layers
// of the English network that read fillers; -cache keeps them too.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"sitrep/eval/muc4"
	"sitrep/language/syntax"
	"sitrep/reading/event"
)

func main() {
	data := flag.String("data", "../shared/data", "folder with muc4/dev")
	out := flag.String("out", filepath.Join("model", "muc4", "muc4.model"), "file to write")
	cache := flag.String("cache", "", "file that keeps the readings between runs of one reading, beside it the layers that read fillers; none without")
	second := flag.String("second", filepath.Join("tools", "train-muc4", "keys"), "folder with our second keys, from which is learned in the place of the participants'")
	trial := flag.Bool("trial", false, "measure on the development messages, eight parts in turn")
	flag.Parse()
	if err := run(*data, *second, *out, *cache, *trial); err != nil {
		fmt.Fprintln(os.Stderr, "train-muc4:", err)
		os.Exit(1)
	}
}

func run(data, second, out, cache string, trial bool) error {
	keys, err := readKeys(filepath.Join(data, "muc4", "dev", "key-dev-*"))
	if err != nil {
		return err
	}
	readings, err := read(filepath.Join(data, "muc4", "dev", "dev-muc3-*"), cache)
	if err != nil {
		return err
	}
	var messages []muc4.Message
	for _, r := range readings {
		messages = append(messages, r.Message)
	}
	own, err := secondKeys(second, keys, messages)
	if err != nil {
		return err
	}
	course, err := begin(own, readings)
	if err != nil {
		return err
	}
	if course.Areas, err = readAreas(filepath.Join(data, "muc4", "taskdoc", "templ-doc-more", "containing-areas-*")); err != nil {
		return err
	}
	school := &school{lessons: course.Lessons, cache: cache}
	for _, r := range readings {
		school.documents = append(school.documents, r.Document)
	}
	course.Listen = school.teach
	model, err := course.Learn()
	if err != nil {
		return err
	}
	model.Layers = school.layers
	if trial {
		if err := report(keys, course, filepath.Join(data, "muc4", "gtt", "train.json")); err != nil {
			return err
		}
	}
	file, err := model.Encode()
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, sha256 %x\n", out, len(file), sha256.Sum256(file))
	return nil
}

// begin ties readings and keys together.
func begin(keys map[string][]*muc4.Template, readings []reading) (*muc4.Course, error) {
	english, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	course := &muc4.Course{Limits: muc4.Tuned, Roles: muc4.LearnRoles(keys)}
	course.Senses = muc4.LearnSenses(vocabulary(readings), english.Vector, []int{60, 400})
	for _, r := range readings {
		opened := muc4.Open(r.Message, r.Document, event.Read(r.Document, r.Message.ID), course.Senses, course.Roles)
		course.Lessons = append(course.Lessons, muc4.NewLesson(opened, keys[number(r.Message.ID)]))
	}
	return course, nil
}

// report prints what the development messages score by the conference's measure and by that of GTT.
func report(keys map[string][]*muc4.Template, course *muc4.Course, goldPath string) error {
	f, err := os.Open(goldPath)
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := muc4.ReadGold(f)
	if err != nil {
		return err
	}
	responses := map[string][]*muc4.Template{}
	for id, ts := range course.Trial() {
		responses[number(id)] = ts
	}
	all := muc4.Score(keys, responses).All()
	r := all.Rates()
	fmt.Printf("development messages, unseen: recall %.1f precision %.1f F %.2f\n", 100*r.R, 100*r.P, 100*r.F)
	reportSetting("all templates", muc4.Score(keys, responses))
	reportSetting("matched only", muc4.ScoreMatched(keys, responses))
	g := muc4.ScoreGold(gold, responses).All().Rates()
	fmt.Printf("GTT's metric: recall %.1f precision %.1f F1 %.2f\n", 100*g.R, 100*g.P, 100*g.F)
	return nil
}

// reportSetting prints how well date and place were told.
func reportSetting(row string, t *muc4.Tallies) {
	date, place := t.DateAndPlace()
	d, p := date.Rates(), place.Rates()
	fmt.Printf("%s: date recall %.1f precision %.1f, location recall %.1f precision %.1f\n", row, 100*d.R, 100*d.P, 100*p.R, 100*p.P)
}
