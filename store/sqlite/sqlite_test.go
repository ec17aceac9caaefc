package sqlite_test

import (
	"path/filepath"
	"testing"

	"sitrep/ledger"
	"sitrep/store/sqlite"
	"sitrep/store/storetest"
)

func opened(t *testing.T, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestStoreInAFile(t *testing.T) {
	storetest.Run(t, func(t *testing.T) ledger.Store {
		return opened(t, filepath.Join(t.TempDir(), "ledger.db"))
	})
}

func TestStoreInMemory(t *testing.T) {
	storetest.Run(t, func(t *testing.T) ledger.Store { return opened(t, sqlite.Memory) })
}
