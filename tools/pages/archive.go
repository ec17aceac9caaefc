package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// archive writes a web archive of so many pages, a gzip member a record, as crawlers do. The pages are those of the layouts,
// each with a number in its title and text, so that no two reports are one.
func archive(out io.Writer, pages int) error {
	w := bufio.NewWriter(out)
	z := gzip.NewWriter(w)
	for n := range pages {
		l := layouts[n%len(layouts)]
		s := numbered(stories[n/len(layouts)%len(stories)], n)
		page := l.page(s, n/len(layouts)%len(stories))
		z.Reset(w)
		if err := record(z, fmt.Sprintf("https://%s/news/%d", s.host, n), page.html); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
	}
	return w.Flush()
}

// numbered is a story with a number in its title and its first paragraph.
func numbered(s story, n int) story {
	s.title = fmt.Sprintf("%s (%d)", s.title, n)
	s.body = append([]string{}, s.body...)
	s.body[0] += fmt.Sprintf(" The police file has the number %d.", n)
	return s
}

func record(w io.Writer, address, page string) error {
	page = strings.TrimSpace(page)
	answer := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s", len(page), page)
	_, err := fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		address, len(answer), answer)
	return err
}
