package lemma

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
	"strings"
)

// The file is little-endian: a header of 24 bytes (magic, version, number of edits, number of entries,
// CRC-32C of all that follows), the edits as (cut, length of add, add), then the entries, six bytes each:
// fingerprint and number of the edit, by ascending fingerprint.
const (
	magic      = "SITREPLM"
	version    = 1
	headerSize = 24
	entrySize  = 6
	longestAdd = 255
)

// What can be wrong with a file of lemmas. Errors of Open wrap one of them.
var (
	ErrNotLemmas = errors.New("not a file of lemmas")
	ErrVersion   = errors.New("file of lemmas of a version this program does not read")
	ErrDamaged   = errors.New("damaged file of lemmas")
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode writes the file of a table that takes each edit under its key. Edits that cut or add more than
// 255 bytes are left out.
func Encode(chosen map[uint32]Edit) []byte {
	maps.DeleteFunc(chosen, func(_ uint32, e Edit) bool { return e.Cut > longestAdd || len(e.Add) > longestAdd })
	edits := slices.SortedFunc(maps.Values(chosen), Edit.Compare)
	edits = slices.Compact(edits)
	var body []byte
	for _, e := range edits {
		body = append(append(body, byte(e.Cut), byte(len(e.Add))), e.Add...)
	}
	for _, key := range slices.Sorted(maps.Keys(chosen)) {
		n, _ := slices.BinarySearchFunc(edits, chosen[key], Edit.Compare)
		body = binary.LittleEndian.AppendUint32(body, key)
		body = binary.LittleEndian.AppendUint16(body, uint16(n))
	}
	return append(header(len(edits), len(chosen), body), body...)
}

func header(edits, entries int, body []byte) []byte {
	out := []byte(magic)
	for _, n := range []uint32{version, uint32(edits), uint32(entries), crc32.Checksum(body, castagnoli)} {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}

// Compare orders edits: by how much they cut, then by what they add.
func (e Edit) Compare(o Edit) int {
	if e.Cut != o.Cut {
		return e.Cut - o.Cut
	}
	return strings.Compare(e.Add, o.Add)
}

// Open reads a file in place: the string is kept. Errors wrap ErrNotLemmas, ErrVersion or ErrDamaged.
func Open(file string) (Table, error) {
	if len(file) < headerSize || file[:len(magic)] != magic {
		return Table{}, ErrNotLemmas
	}
	if v := le32(file[8:]); v != version {
		return Table{}, fmt.Errorf("%w: version %d, this program reads %d", ErrVersion, v, version)
	}
	body := file[headerSize:]
	if crc32.Checksum([]byte(body), castagnoli) != le32(file[20:]) {
		return Table{}, fmt.Errorf("%w: it does not match its checksum", ErrDamaged)
	}
	return read(body, int(le32(file[12:])), int(le32(file[16:])))
}

// read finds the parts of a body, and trusts no number in it.
func read(body string, edits, entries int) (Table, error) {
	var t Table
	for range edits {
		if len(body) < 2 || len(body) < 2+int(body[1]) {
			return Table{}, fmt.Errorf("%w: it ends inside its edits", ErrDamaged)
		}
		n := 2 + int(body[1])
		t.edits = append(t.edits, Edit{int(body[0]), body[2:n]})
		body = body[n:]
	}
	if len(body) != entries*entrySize {
		return Table{}, fmt.Errorf("%w: its entries have the wrong size", ErrDamaged)
	}
	for i := 0; i < len(body); i += entrySize {
		if int(le16(body[i+4:])) >= edits {
			return Table{}, fmt.Errorf("%w: an entry names an edit that it does not hold", ErrDamaged)
		}
	}
	t.entries = body
	return t, nil
}

func le16(s string) uint16 { return uint16(s[0]) | uint16(s[1])<<8 }

func le32(s string) uint32 { return uint32(le16(s)) | uint32(le16(s[2:]))<<16 }
