package token

import (
	"strings"

	lexicon "sitrep/lexicon/en/token"
)

// longestAddress bounds the search for an address inside a chunk without blanks, in bytes.
const longestAddress = 1024

// webEnd is where a web address, mail address, handle or hashtag that begins at a byte ends;
// at itself when none begins there.
func webEnd(s string, at, end int) int {
	if end > at+longestAddress {
		end = at + longestAddress
	}
	rest := s[at:end]
	switch {
	case strings.HasPrefix(rest, "http://"), strings.HasPrefix(rest, "https://"), strings.HasPrefix(rest, "www."),
		strings.HasPrefix(rest, "doi:10."):
		return at + len(trimAddress(rest))
	case rest[0] == '@', rest[0] == '#':
		return handleEnd(s, at, end)
	}
	if at > 0 && addressByte(s[at-1]) {
		return at // inside something that was refused at its start
	}
	return plainAddressEnd(s, at, end)
}

// trimAddress drops what closes a sentence or a bracket from the end of an address.
func trimAddress(s string) string {
	if i := strings.IndexAny(s, "<>\"”“"); i > 0 {
		s = s[:i]
	}
	for len(s) > 0 && strings.ContainsRune(".,;:!?'’)]}", lastRune(s)) {
		if strings.HasSuffix(s, ")") && strings.Contains(s, "(") {
			break
		}
		s = strings.TrimSuffix(s, string(lastRune(s)))
	}
	return s
}

func lastRune(s string) (last rune) {
	for _, r := range s[max(0, len(s)-3):] {
		last = r
	}
	return last
}

// handleEnd takes "@name" and "#topic" whole; "#2" is a sign and a number.
func handleEnd(s string, at, end int) int {
	stop := wordEnd(s, at+1, end)
	if all, _, _ := letters(s[at+1 : stop]); all == 0 {
		return at
	}
	return stop
}

// plainAddressEnd takes "name@host.org", "paper.org" and "paper.org/page".
func plainAddressEnd(s string, at, end int) int {
	stop := at
	for stop < end && addressByte(s[stop]) {
		stop++
	}
	part := s[at:stop]
	mail := strings.IndexByte(part, '@')
	dot := strings.LastIndexByte(strings.TrimRight(hostOf(part), "."), '.')
	if dot < 1 || mail == 0 {
		return at
	}
	ending := strings.TrimRight(hostOf(part), ".")[dot+1:]
	if mail > 0 || lexicon.Domain(ending) && strings.ToLower(ending) == ending && lowHost(part) {
		return at + len(trimAddress(part))
	}
	return at
}

func addressByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || strings.IndexByte("@._-/%+~#=&?", b) >= 0
}

func hostOf(part string) string {
	if i := strings.IndexByte(part, '/'); i >= 0 {
		return part[:i]
	}
	return part
}

// lowHost refuses "U.S.in" and "attack.The": what stands before the last dot must look like a name
// of a site, at least two characters long.
func lowHost(part string) bool {
	first, _, _ := strings.Cut(part, ".")
	return len(first) > 1
}
