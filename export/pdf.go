package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "pdf", Extension: ".pdf",
		Doc: "the page of html, printed by Chromium, which must be installed", Write: PDF})
}

// ErrNoBrowser says what to install.
var ErrNoBrowser = errors.New("a PDF is printed by Chromium, and none is found; install it (Debian: apt-get install chromium), " +
	"name its path in SITREP_CHROMIUM, or write --format html and print that")

// browsers are the names by which Chromium and its kin go, tried in this order.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"}

// printTime is the longest that a browser may take for a page.
const printTime = 5 * time.Minute

// PDF prints the page of HTML. The browser gets it as a file, no network and a profile of its own, and both are
// thrown away.
func PDF(w io.Writer, s *ledger.Situation, o Options) error {
	browser, err := findBrowser()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "sitrep-pdf-*")
	if err != nil {
		return fmt.Errorf("print a PDF: %w", err)
	}
	defer os.RemoveAll(folder)
	page, printed := filepath.Join(folder, "page.html"), filepath.Join(folder, "page.pdf")
	if err := writePage(page, s, o); err != nil {
		return fmt.Errorf("print a PDF: %w", err)
	}
	if err := printPage(browser, folder, page, printed); err != nil {
		return err
	}
	in, err := os.Open(printed)
	if err != nil {
		return fmt.Errorf("print a PDF: %s wrote none: %w", browser, err)
	}
	defer in.Close()
	_, err = io.Copy(w, in)
	return err
}

func findBrowser() (string, error) {
	if named := os.Getenv("SITREP_CHROMIUM"); named != "" {
		if _, err := exec.LookPath(named); err != nil {
			return "", fmt.Errorf("SITREP_CHROMIUM names %s, which can't be run: %w", named, err)
		}
		return named, nil
	}
	for _, name := range browsers {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNoBrowser
}

func writePage(path string, s *ledger.Situation, o Options) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(HTML(f, s, o), f.Close())
}

// printPage runs the browser without a window. Without a sandbox it works in containers and as root, too; the page
// runs no script and its policy allows no request.
func printPage(browser, folder, page, printed string) error {
	ctx, stop := context.WithTimeout(context.Background(), printTime)
	defer stop()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--disable-quic", "--user-data-dir="+filepath.Join(folder, "profile"),
		"--no-pdf-header-footer", "--print-to-pdf="+printed, "file://"+page)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("print a PDF with %s: %w: %s", browser, err, out[max(0, len(out)-300):])
	}
	return nil
}
