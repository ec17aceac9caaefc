package web

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed asset
var assetFiles embed.FS

// assets are the style sheet, the script and what they use, under a name that changes with them.
type assets struct {
	hash  string
	files map[string]asset
}

type asset struct {
	kind          string
	plain, packed []byte
}

func openAssets() (*assets, error) {
	a := &assets{files: map[string]asset{}}
	sum := sha256.New()
	err := fs.WalkDir(assetFiles, "asset", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := assetFiles.ReadFile(name)
		if err != nil {
			return err
		}
		short := strings.TrimPrefix(name, "asset/")
		fmt.Fprintf(sum, "%s\x00%d\x00", short, len(content))
		sum.Write(content)
		a.files[short] = asset{kindOf(short), content, packed(content)}
		return nil
	})
	a.hash = hex.EncodeToString(sum.Sum(nil)[:6])
	return a, err
}

// kinds are the types of assets by their endings; what the machine knows of endings differs.
var kinds = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
	".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2"}

func kindOf(name string) string {
	return cmp.Or(kinds[path.Ext(name)], "application/octet-stream")
}

// packed is the content compressed, nil where that does not pay.
func packed(content []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	w.Write(content)
	w.Close()
	if out.Len() > len(content)*9/10 {
		return nil
	}
	return out.Bytes()
}

// base is the folder of the assets.
func (a *assets) base() string { return "/asset/" + a.hash + "/" }

// ServeHTTP gives an asset, to be kept for ever: another version has another address.
func (a *assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file, ok := a.files[r.PathValue("name")]
	if !ok || r.PathValue("hash") != a.hash {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", file.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	if file.packed != nil && acceptsGzip(r) {
		h.Set("Content-Encoding", "gzip")
		h.Add("Vary", "Accept-Encoding")
		w.Write(file.packed)
		return
	}
	w.Write(file.plain)
}

func acceptsGzip(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept-Encoding"), "gzip")
}
