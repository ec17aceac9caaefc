package export

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/ledger"
)

const capSchema = "../../shared/data/standards/cap1.2/CAP-v1.2.xsd"

// validCAP holds a message to the published schema by xmllint.
func validCAP(t *testing.T, message []byte) error {
	t.Helper()
	if _, err := os.Stat(capSchema); err != nil {
		t.Skip("skipped: no data (the CAP schema is not beside the repository)")
	}
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("skipped: no xmllint; install it with: apt-get install -y libxml2-utils")
	}
	path := filepath.Join(t.TempDir(), "alert.xml")
	if err := os.WriteFile(path, message, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(lint, "--noout", "--nonet", "--schema", capSchema, path).CombinedOutput()
	if err != nil {
		t.Logf("%s", out)
	}
	return err
}

func TestCAPIsSchemaValid(t *testing.T) {
	fix := newFixture(t)
	for _, s := range []*ledger.Situation{fix.s, {}} {
		if err := validCAP(t, written(t, CAP, s, fix.options())); err != nil {
			t.Error(err)
		}
	}
	message := written(t, CAP, fix.s, fix.options())
	if validCAP(t, bytes.Replace(message, []byte("Draft"), []byte("Maybe"), 1)) == nil {
		t.Error("the check finds no fault in a faulty message")
	}
}

// TestCAPIsADraft: no message of ours is taken for an authority's, and no time ends in Z.
func TestCAPIsADraft(t *testing.T) {
	fix := newFixture(t)
	var a capAlert
	if err := xml.Unmarshal(written(t, CAP, fix.s, fix.options()), &a); err != nil {
		t.Fatal(err)
	}
	if a.Status != "Draft" || len(a.Info) != len(fix.s.Warnings) {
		t.Errorf("%s, %d warnings", a.Status, len(a.Info))
	}
	for _, i := range a.Info {
		for _, at := range []string{a.Sent, i.Effective, i.Expires} {
			if at != "" && !strings.HasSuffix(at, "-00:00") {
				t.Errorf("time %q", at)
			}
		}
		if i.Expires == "" && (len(i.Parameter) == 0 || i.Parameter[0] != capParameter{"expiry", "not stated"}) {
			t.Error("that the expiry is not stated is not told")
		}
	}
}

func TestCAPTimes(t *testing.T) {
	for at, want := range map[string]string{"2024-03-05": "2024-03-05T23:59:59-00:00", "2024-03-05T10:00:00Z": "2024-03-05T10:00:00-00:00", "": "", "2024-03": ""} {
		if got := capTime(at, "23:59:59"); got != want {
			t.Errorf("%q: %q, want %q", at, got, want)
		}
	}
}
