package geo

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Load reads a file or folder: an XML file is read as TR-News, a folder (or a file of it) as GeoWebNews.
// A folder that holds XML files is read as several of TR-News.
func Load(path string) ([]Document, error) {
	if strings.HasSuffix(path, ".xml") {
		return loadArticles(path)
	}
	if strings.HasSuffix(path, ".txt") {
		d, err := loadBrat(path)
		return []Document{d}, err
	}
	return loadFolder(path)
}

func loadFolder(folder string) ([]Document, error) {
	var out []Document
	for _, ending := range []string{".txt", ".xml"} {
		files, err := filepath.Glob(filepath.Join(folder, "*"+ending))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			more, err := Load(f)
			if err != nil {
				return nil, err
			}
			out = append(out, more...)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no .txt with .ann and no .xml; give TR-News.xml or a folder of GeoWebNews", folder)
	}
	return out, nil
}

// articles is the layout of TR-News. Offsets are characters of the text as XML gives it.
type articles struct {
	List []struct {
		ID       string `xml:"docid,attr"`
		Text     string `xml:"text"`
		Toponyms []struct {
			Phrase string `xml:"phrase"`
			Start  int    `xml:"start"`
			End    int    `xml:"end"`
			Place  *struct {
				ID  int      `xml:"geonameid,attr"`
				Lat *float64 `xml:"lat"`
				Lon *float64 `xml:"lon"`
			} `xml:"gaztag"`
		} `xml:"toponyms>toponym"`
	} `xml:"article"`
}

func loadArticles(file string) ([]Document, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var set articles
	if err := xml.Unmarshal(raw, &set); err != nil {
		return nil, fmt.Errorf("read %s as TR-News: %w", file, err)
	}
	var out []Document
	for _, a := range set.List {
		d := Document{Name: a.ID, Text: a.Text, Scored: true}
		for _, t := range a.Toponyms {
			top := Toponym{Start: t.Start, End: t.End, Text: t.Phrase}
			if t.Place != nil {
				top.ID = t.Place.ID
				if t.Place.Lat != nil && t.Place.Lon != nil {
					top.Point = &Point{*t.Place.Lat, *t.Place.Lon}
				}
			}
			d.Toponyms = append(d.Toponyms, top)
		}
		out = append(out, d)
	}
	return out, nil
}
