package muc4_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"

	"sitrep/model/muc4"
)

// TestCard: the card tells the checksum of the file it stands beside.
func TestCard(t *testing.T) {
	card, err := os.ReadFile("CARD.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(muc4.File))); !strings.Contains(string(card), sum) {
		t.Errorf("CARD.md does not name the sha256 of muc4.model, %s; train-muc4 prints it", sum)
	}
}

func TestSize(t *testing.T) {
	if n := len(muc4.File); n > 10_000_000 {
		t.Errorf("%d bytes, more than 10 MB", n)
	}
}
