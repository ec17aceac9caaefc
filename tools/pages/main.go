// Command pages writes the web pages by which the reading of pages is tested: four invented reports in each of ten layouts,
// with what a reader must keep of them and what it must not. The files may be edited by hand; see docs/input.md.
//
//	go run ./tools/pages input/testdata/pages
//	go run ./tools/pages -archive 100000 > pile.warc.gz    the same pages as a web archive, numbered
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("archive", 0, "write a web archive of so many pages to the standard output")
	flag.Parse()
	if *n > 0 {
		if err := archive(os.Stdout, *n); err != nil {
			log.Fatal(err)
		}
		return
	}
	if flag.NArg() != 1 {
		log.Fatal("usage: pages FOLDER, or pages -archive N")
	}
	for _, l := range layouts {
		for i, s := range stories {
			p := l.page(s, i)
			name := filepath.Join(flag.Arg(0), fmt.Sprintf("%s-%d.txtar", l.name, i+1))
			if err := os.WriteFile(name, []byte(p.file(l.name, s)), 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
}

// layout is a way to build a page. The number of the story lets pages of one layout differ in more than their words.
type layout struct {
	name string
	page func(s story, i int) page
}

// page is a page with what must be read of it.
type page struct {
	html     string
	encoding string // in which the test writes it; "" for UTF-8
}

// file is the page as a test reads it.
func (p page) file(layout string, s story) string {
	var b strings.Builder
	fmt.Fprintf(&b, "An invented page, layout %s, made by tools/pages and open to editing.\n", layout)
	fmt.Fprintf(&b, "-- page.html --\n%s\n-- given --\npublisher=%s\npublished=%s\n", strings.TrimSpace(p.html), s.outlet, s.day)
	fmt.Fprintf(&b, "title=%s\n", s.title)
	if p.encoding != "" {
		fmt.Fprintf(&b, "encoding=%s\n", p.encoding)
	}
	fmt.Fprintf(&b, "-- keep --\n%s\n-- never --\n%s\n", strings.Join(s.body, "\n"), strings.Join(append(append([]string{}, s.teasers...), s.summaries...), "\n"))
	return b.String()
}
