package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// member is one file of an npm archive, after the archive's checksum was found right.
func member(archive, sum, name string) ([]byte, error) {
	packed, err := os.ReadFile(archive)
	if err != nil {
		return nil, err
	}
	if got := fmt.Sprintf("%x", sha256.Sum256(packed)); got != sum {
		return nil, fmt.Errorf("%s: sha256 is %s, expected %s; fetch that version again with npm pack", archive, got, sum)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", archive, err)
	}
	for files := tar.NewReader(unzipped); ; {
		h, err := files.Next()
		if err != nil {
			return nil, fmt.Errorf("find %s in %s: %w", name, archive, err)
		}
		if h.Name == name {
			fmt.Printf("%s: reading %s, %d bytes\n", archive, name, h.Size)
			return io.ReadAll(files)
		}
	}
}
