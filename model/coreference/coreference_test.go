package coreference_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"

	"sitrep/model/coreference"
)

// TestCard: the card speaks of the file that is shipped.
func TestCard(t *testing.T) {
	card, err := os.ReadFile("CARD.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(coreference.File))); !strings.Contains(string(card), sum) {
		t.Errorf("CARD.md does not name the checksum of coreference.model, %s; write what tools/train-coreference prints", sum)
	}
}

func TestSize(t *testing.T) {
	if n := len(coreference.File); n > 1_000_000 {
		t.Errorf("%d bytes, more than 1 MB", n)
	}
}
