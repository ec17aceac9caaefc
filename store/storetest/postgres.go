package storetest

import (
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"net/url"
	"os"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// Postgres is the address of an empty schema in the database that SITREP_TEST_POSTGRES names; it is
// dropped after the test. Without the variable the test is skipped, and says so.
func Postgres(t testing.TB) string {
	t.Helper()
	server := os.Getenv("SITREP_TEST_POSTGRES")
	if server == "" {
		t.Skip("skipped: no PostgreSQL; SITREP_TEST_POSTGRES names a database for tests (postgres://user@host/database)")
	}
	name := make([]byte, 6)
	rand.Read(name)
	schema := "test_" + hex.EncodeToString(name)
	db, err := sql.Open("pgx", server)
	if err == nil {
		_, err = db.Exec("CREATE SCHEMA " + schema)
	}
	if err != nil {
		t.Fatalf("SITREP_TEST_POSTGRES: %v", err)
	}
	t.Cleanup(func() {
		_, err := db.Exec("DROP SCHEMA " + schema + " CASCADE")
		if err := db.Close(); err != nil {
			t.Error(err)
		}
		if err != nil {
			t.Error(err)
		}
	})
	address, err := url.Parse(server)
	if err != nil {
		t.Fatalf("SITREP_TEST_POSTGRES: %v", err)
	}
	with := address.Query()
	with.Set("search_path", schema)
	address.RawQuery = with.Encode()
	return address.String()
}
