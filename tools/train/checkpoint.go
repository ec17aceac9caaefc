package main

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sitrep/tools/train/joint"
)

// checkpoint is all that a run needs to go on after an epoch as if it had never stopped.
type checkpoint struct {
	Epochs int // done
	Best   float64
	Step   int
	Arrays [][]float32
	M, V   [][]float32
}

const checkpointName = "checkpoint.gob"

func saveCheckpoint(dir string, t *joint.Trainer, epochs int, best float64) error {
	temporary := filepath.Join(dir, checkpointName+".new")
	f, err := os.Create(temporary)
	if err != nil {
		return err
	}
	c := checkpoint{epochs, best, t.Adam.Step, t.Parameters.Arrays(), t.Adam.M, t.Adam.V}
	if err := errors.Join(gob.NewEncoder(f).Encode(c), f.Close()); err != nil {
		return fmt.Errorf("save checkpoint: %w", err)
	}
	return os.Rename(temporary, filepath.Join(dir, checkpointName))
}

// loadCheckpoint goes on from the folder's checkpoint, if it has one.
func loadCheckpoint(dir string, t *joint.Trainer) (epochs int, best float64, err error) {
	f, err := os.Open(filepath.Join(dir, checkpointName))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	var c checkpoint
	if err := gob.NewDecoder(f).Decode(&c); err != nil {
		return 0, 0, fmt.Errorf("read checkpoint: %w", err)
	}
	t.Adam.Step = c.Step
	err = errors.Join(restore(t.Parameters.Arrays(), c.Arrays), restore(t.Adam.M, c.M), restore(t.Adam.V, c.V))
	return c.Epochs, c.Best, err
}

func restore(to, from [][]float32) error {
	if len(to) != len(from) {
		return errors.New("the checkpoint belongs to another model: remove it to start anew")
	}
	for i := range to {
		if copy(to[i], from[i]) != len(to[i]) || len(from[i]) != len(to[i]) {
			return errors.New("the checkpoint belongs to another model: remove it to start anew")
		}
	}
	return nil
}
