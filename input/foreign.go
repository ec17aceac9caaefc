package input

import "bytes"

// binary is a kind of file that is no text, known by its first bytes.
type binary struct {
	magic string
	at    int    // offset of the magic bytes
	is    string // what the file is
	do    string // what to do about it
}

const (
	saveAsText = "save its text as .txt"
	unpack     = "unpack it first"
	nothing    = "it holds no text to read"
)

// binaries are tried in order. PDF: ISO 32000-1 7.5.2; ZIP: APPNOTE 4.3.7; gzip: RFC 1952;
// the others as in the magic file of file(1).
var binaries = []binary{
	{magic: "%PDF-", is: "a PDF document", do: saveAsText},
	{magic: "PK\x03\x04", is: "a ZIP archive", do: unpack},
	{magic: "PK\x05\x06", is: "an empty ZIP archive", do: nothing},
	{magic: "\x1f\x8b", is: "a gzip file", do: unpack},
	{magic: "BZh", is: "a bzip2 file", do: unpack},
	{magic: "\xfd7zXZ\x00", is: "an xz file", do: unpack},
	{magic: "\x28\xb5\x2f\xfd", is: "a Zstandard file", do: unpack},
	{magic: "7z\xbc\xaf\x27\x1c", is: "a 7-Zip archive", do: unpack},
	{magic: "Rar!\x1a\x07", is: "a RAR archive", do: unpack},
	{magic: "ustar", at: 257, is: "a tar archive", do: unpack},
	{magic: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", is: "an old Microsoft Office document", do: saveAsText},
	{magic: `{\rtf`, is: "an RTF document", do: saveAsText},
	{magic: "\x89PNG\r\n\x1a\n", is: "a PNG image", do: nothing},
	{magic: "\xff\xd8\xff", is: "a JPEG image", do: nothing},
	{magic: "GIF8", is: "a GIF image", do: nothing},
	{magic: "RIFF", is: "a sound, film or image file (RIFF)", do: nothing},
	{magic: "ftyp", at: 4, is: "a film or sound file (MP4)", do: nothing},
	{magic: "ID3", is: "a sound file (MP3)", do: nothing},
	{magic: "OggS", is: "a sound file (Ogg)", do: nothing},
	{magic: "SQLite format 3\x00", is: "an SQLite database", do: `a ledger is opened with --ledger`},
	{magic: "\x7fELF", is: "a program (ELF)", do: nothing},
}

// packed are documents that are ZIP archives, known by a member's name near the start.
var packed = []struct{ member, is string }{
	{"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument document (ODT, ODS)"},
	{"mimetypeapplication/epub", "an EPUB book"},
	{"word/", "a Word document (DOCX)"},
	{"xl/", "an Excel workbook (XLSX)"},
	{"ppt/", "a PowerPoint presentation (PPTX)"},
}

// foreign finds the format of a file that is not plain text; ok is false when it may be text.
// Formats whose magic could begin an English sentence count only beside a NUL byte.
func foreign(raw []byte) (f binary, ok bool) {
	for _, f := range binaries {
		if len(raw) < f.at || !bytes.HasPrefix(raw[f.at:], []byte(f.magic)) {
			continue
		}
		if isWord(f.magic) && bytes.IndexByte(raw, 0) < 0 {
			continue
		}
		if f.do == unpack && f.magic[0] == 'P' {
			return insideZIP(raw, f), true
		}
		return f, true
	}
	return binary{}, false
}

// isWord reports a magic of letters and digits alone, which a text might begin with.
func isWord(magic string) bool {
	for _, c := range []byte(magic) {
		if c < '0' || c > 'z' {
			return false
		}
	}
	return true
}

func insideZIP(raw []byte, zip binary) binary {
	start := raw[:min(len(raw), 4096)]
	for _, p := range packed {
		if bytes.Contains(start, []byte(p.member)) {
			return binary{is: p.is, do: saveAsText}
		}
	}
	return zip
}
