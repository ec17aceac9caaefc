package reading

import (
	"runtime/debug"
	"sort"
	"strings"
	"sync"

	"sitrep/ledger"
	lexactor "sitrep/lexicon/en/actor"
	lexevent "sitrep/lexicon/en/event"
	lexfigure "sitrep/lexicon/en/figure"
	"sitrep/lexicon/en/page"
	"sitrep/lexicon/en/speech"
	lexwarning "sitrep/lexicon/en/warning"
)

// Program is the version of the program.
const Program = "0.1.0"

// Tables are the word lists a reading depends on, by name.
func Tables() map[string]string {
	all := map[string]string{}
	for _, tables := range []map[string]string{speech.Tables(), lexactor.Tables(), lexevent.Tables(), lexfigure.Tables(), lexwarning.Tables(), page.Tables()} {
		for name, content := range tables {
			all[name] = content
		}
	}
	return all
}

// Version names the program and, by a checksum over all of them, the data it reads with.
var Version = sync.OnceValue(func() ledger.Version {
	tables := Tables()
	names := make([]string, 0, len(tables))
	for n := range tables {
		names = append(names, n)
	}
	sort.Strings(names)
	var all strings.Builder
	for _, n := range names {
		all.WriteString(n + "\x00" + tables[n] + "\x00")
	}
	return ledger.Version{Program: Program, Data: ledger.ID("data", all.String())}
})

// Revision is the revision the binary was built from, "" when the build did not record it.
func Revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return ""
}
