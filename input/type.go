package input

import (
	"mime"
	"strings"
)

// byType is the format of a media type. Types that servers give to anything ("text/plain", "application/octet-stream",
// "text/xml") tell nothing, and the bytes decide.
var byType = map[string]string{
	"text/html": "html", "application/xhtml+xml": "html", "application/rss+xml": "feed", "application/atom+xml": "feed", "application/feed+json": "feed",
	"application/pdf": "pdf", "message/rfc822": "mail", "text/csv": "csv", "application/warc": "warc", "application/zip": "zip",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx", "application/jsonl": "jsonl", "application/x-ndjson": "jsonl",
}

// typed is the format by the media type that came with a source, unless its bytes show another: servers call feeds pages,
// and pages of errors anything.
func typed(s *source) (Format, bool) {
	kind, _, err := mime.ParseMediaType(s.contentType)
	if err != nil {
		kind, _, _ = strings.Cut(s.contentType, ";")
	}
	f, ok := formatNamed(byType[strings.ToLower(strings.TrimSpace(kind))])
	if !ok {
		return f, false
	}
	for _, shown := range formats {
		if shown.Is != nil && shown.Name != f.Name && shown.Is(s.head()) {
			return shown, true
		}
	}
	if _, binary := foreign(s.head()); binary && (f.Is == nil || !f.Is(s.head())) {
		return formatNamed("text")
	}
	return f, true
}
