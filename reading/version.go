package reading

import (
	"hash/crc32"
	"runtime/debug"
	"sort"
	"strconv"
	"sync"

	"sitrep/gazetteer"
	"sitrep/ledger"
	"sitrep/lexicon"
	lexactor "sitrep/lexicon/en/actor"
	lexcoreference "sitrep/lexicon/en/coreference"
	lexevent "sitrep/lexicon/en/event"
	lexfigure "sitrep/lexicon/en/figure"
	"sitrep/lexicon/en/headline"
	lexname "sitrep/lexicon/en/name"
	lexnumber "sitrep/lexicon/en/number"
	"sitrep/lexicon/en/page"
	lexplace "sitrep/lexicon/en/place"
	"sitrep/lexicon/en/speech"
	lextime "sitrep/lexicon/en/time"
	lextoken "sitrep/lexicon/en/token"
	lexwarning "sitrep/lexicon/en/warning"
	"sitrep/model/coreference"
	"sitrep/model/english"
	lemmas "sitrep/model/lemma"
)

// Program is the version of the program.
const Program = "0.1.0"

// Tables are the data files a reading depends on, by name: word lists, gazetteer and models.
func Tables() map[string]string {
	all := map[string]string{"model/english": english.Weights, "model/lemma": lemmas.File, "model/coreference": coreference.File}
	for _, tables := range []map[string]string{speech.Tables(), lexactor.Tables(), lexcoreference.Tables(), lexevent.Tables(), lexfigure.Tables(), headline.Tables(), lexname.Tables(), lexwarning.Tables(), page.Tables(),
		lexplace.Tables(), lextime.Tables(), lexnumber.Tables(), lextoken.Tables(), gazetteer.Tables()} {
		for name, content := range tables {
			all[name] = content
		}
	}
	return all
}

// Version names the program and, by a checksum over all of them, the data it reads with; word lists that a reader
// adds (lexicon.Add) are part of it, so they are added before it is asked for.
var Version = sync.OnceValue(func() ledger.Version {
	tables := Tables()
	for table, content := range lexicon.Added() {
		tables["added "+table] = content
	}
	names := make([]string, 0, len(tables))
	for n := range tables {
		names = append(names, n)
	}
	sort.Strings(names)
	var all []string
	for _, n := range names {
		all = append(all, n, checksum(tables[n]))
	}
	return ledger.Version{Program: Program, Data: ledger.ID("data", all...)}
})

// checksum is the CRC-32C of a file: quick enough for the models at every start.
func checksum(content string) string {
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	for buffer := make([]byte, 1<<16); len(content) > 0; {
		n := copy(buffer, content)
		sum.Write(buffer[:n])
		content = content[n:]
	}
	return strconv.FormatUint(uint64(sum.Sum32()), 16)
}

// Revision is the revision the binary was built from, "" when the build did not record it.
func Revision() string { return built("vcs.revision") }

// Revised is the time of that revision (RFC 3339), "" when the build did not record it.
func Revised() string { return built("vcs.time") }

// built is a setting that the build recorded, "" for none.
func built(key string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}
