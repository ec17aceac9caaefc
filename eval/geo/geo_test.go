package geo

import (
	"os"
	"path/filepath"
	"testing"
)

const article = `<articles><article docid="7"><title>A</title><text><![CDATA[Café fire in Sarn, Veldora.]]></text>
<toponyms><toponym><phrase>Sarn</phrase><start>13</start><end>17</end><gaztag geonameid="1"><lat>10</lat><lon>20</lon></gaztag></toponym>
<toponym><phrase>Veldora</phrase><start>20</start><end>27</end></toponym></toponyms></article></articles>`

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadArticles(t *testing.T) {
	all, err := Load(write(t, "set.xml", article))
	if err != nil || len(all) != 1 || len(all[0].Toponyms) != 2 || all[0].Toponyms[0].Point == nil {
		t.Fatalf("got %+v, %v", all, err)
	}
	Mend(all)
	for _, top := range all[0].Toponyms {
		if !top.holds([]rune(all[0].Text)) {
			t.Errorf("%q was not mended: %d-%d", top.Text, top.Start, top.End)
		}
	}
}

func TestLoadBrat(t *testing.T) {
	file := write(t, "3.txt", "Police in Sarn held a man near the mill.")
	rows := "T1\tLiteral 10 14\tSarn\n#1\tAnnotatorNotes T1\t10.5, -20\nT2\tNon_Toponym 0 6\tPolice\n" +
		"T3\tLiteral_Modifier 35 39\tmill\nA1\tNon_Locational T3\nbroken\nT4\tLiteral x y\n"
	if err := os.WriteFile(filepath.Join(filepath.Dir(file), "3.ann"), []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := Load(filepath.Dir(file))
	if err != nil || len(all) != 1 || len(all[0].Toponyms) != 1 || *all[0].Toponyms[0].Point != (Point{10.5, -20}) {
		t.Fatalf("got %+v, %v", all, err)
	}
}

func TestLoadSaysWhatIsMissing(t *testing.T) {
	if _, err := Load(t.TempDir()); err == nil {
		t.Error("an empty folder was taken")
	}
}

func TestCompare(t *testing.T) {
	lat, lon, far := 10.0, 20.5, 30.0
	d := []Document{{Toponyms: []Toponym{{Start: 0, End: 4, Point: &Point{10, 20}}, {Start: 5, End: 9, Point: &Point{10, 20}}, {Start: 10, End: 12, ID: 5}, {Start: 13, End: 14}}}}
	p := []Prediction{{Toponyms: []Found{{Start: 0, End: 4, Lat: &lat, Lon: &lon}, {Start: 5, End: 9, Lat: &lat, Lon: &far}, {Start: 10, End: 12, Lat: &lat, Lon: &lon}, {Start: 20, End: 24}}}}
	s := Compare(d, p, func(int) *Point { return nil })
	if s.Right != 3 || s.P != 0.75 || s.R != 0.75 || s.Acc161 != 0.5 || s.Unknown != 1 || s.Resolved != 2 {
		t.Errorf("got %+v", s)
	}
}

func TestDistance(t *testing.T) {
	if d := Distance(Point{0, 0}, Point{0, 90}); d < 10007 || d > 10008 {
		t.Errorf("a quarter of the equator is %v km", d)
	}
}

func TestHeader(t *testing.T) {
	if Header("TITLE: A mill LINK: http://example.org\nText") == 0 || Header("TITLE: none\n") != 0 {
		t.Error("the header line is not known")
	}
}
