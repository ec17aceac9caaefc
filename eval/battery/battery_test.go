package battery

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoad(t *testing.T) {
	folder := fstest.MapFS{"b.txt": {Data: []byte("two")}, "a.txt": {Data: []byte("one")}, "README.md": {Data: []byte("no")}}
	got, err := Load(folder, ".txt", func(area, content string) ([]string, error) { return []string{area + ":" + content}, nil })
	if err != nil || !slices.Equal(got, []string{"a:one", "b:two"}) {
		t.Errorf("%q, %v", got, err)
	}
	slip := errors.New("a slip")
	_, err = Load(folder, ".txt", func(string, string) ([]string, error) { return nil, slip })
	if !errors.Is(err, slip) || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("the file is not named: %v", err)
	}
}
