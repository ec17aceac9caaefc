package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"sitrep/language/network"
)

// readVectors reads the most frequent words of a vector file of wink-embeddings (JSON: first the words by
// falling frequency, then an object of their vectors, each followed by two numbers that are not wanted)
// and rounds them to int8. Words that fold to one key share the vector of the most frequent.
func readVectors(path string, words, width int) (network.Quantized, error) {
	f, err := os.Open(path)
	if err != nil {
		return network.Quantized{}, err
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	var order []string
	if err := seek(d, "words"); err != nil {
		return network.Quantized{}, err
	}
	if err := d.Decode(&order); err != nil {
		return network.Quantized{}, fmt.Errorf("words of %s: %w", path, err)
	}
	kept := mostFrequent(order, words)
	if err := seek(d, "vectors"); err != nil {
		return network.Quantized{}, err
	}
	vectors, err := decodeVectors(d, kept, width)
	if err != nil {
		return network.Quantized{}, fmt.Errorf("vectors of %s: %w", path, err)
	}
	return inOrder(vectors, width), nil
}

// seek moves to the value of a key of the outermost object.
func seek(d *json.Decoder, key string) error {
	for {
		token, err := d.Token()
		if err == io.EOF {
			return fmt.Errorf("no key %q", key)
		}
		if err != nil || token == key {
			return err
		}
	}
}

// mostFrequent are the first n words that have keys of their own.
func mostFrequent(order []string, n int) map[string]uint32 {
	kept, taken := map[string]uint32{}, map[uint32]bool{}
	for _, w := range order {
		key := network.Key(w)
		if len(kept) < n && !taken[key] {
			kept[w], taken[key] = key, true
		}
	}
	return kept
}

func decodeVectors(d *json.Decoder, kept map[string]uint32, width int) (map[uint32][]float32, error) {
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	out := make(map[uint32][]float32, len(kept))
	for d.More() {
		word, err := d.Token()
		if err != nil {
			return nil, err
		}
		var vector []float32
		if err := d.Decode(&vector); err != nil {
			return nil, err
		}
		if key, ok := kept[word.(string)]; ok && len(vector) >= width {
			out[key] = vector[:width]
		}
	}
	return out, nil
}

// inOrder lays the vectors out by key; the row of the unknown is zero.
func inOrder(vectors map[uint32][]float32, width int) network.Quantized {
	keys := make([]uint32, 0, len(vectors))
	for key := range vectors {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	values := make([]float32, 0, (len(keys)+1)*width)
	for _, key := range keys {
		values = append(values, vectors[key]...)
	}
	return network.Quantize(keys, append(values, make([]float32, width)...), width)
}
