package main

import (
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"sitrep/reading"
)

// manualCommand writes the manual pages and the shell completions, for packages; it is not listed in the help.
func manualCommand() *cobra.Command {
	return &cobra.Command{
		Use: "manual FOLDER", Short: "Write the manual pages and shell completions into a folder", Hidden: true, Args: words(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return writeManual(cmd.Root(), args[0]) },
	}
}

// writeManual dates the pages by the revision, so that they are the same bytes whenever they are made.
func writeManual(root *cobra.Command, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	root.DisableAutoGenTag = true
	header := &doc.GenManHeader{Title: "SITREP", Section: "1", Source: "sitrep " + reading.Program, Date: revised()}
	if err := doc.GenManTree(root, header, folder); err != nil {
		return err
	}
	for file, write := range map[string]func(string) error{
		"sitrep.bash": func(f string) error { return root.GenBashCompletionFileV2(f, true) },
		"_sitrep":     root.GenZshCompletionFile,
		"sitrep.fish": func(f string) error { return root.GenFishCompletionFile(f, true) },
		"sitrep.ps1":  root.GenPowerShellCompletionFileWithDesc,
	} {
		if err := write(folder + "/" + file); err != nil {
			return err
		}
	}
	return nil
}

// revised is the time of the revision that the binary was built from; the start of 1970 when that is not recorded.
func revised() *time.Time {
	t, err := time.Parse(time.RFC3339, reading.Revised())
	if err != nil {
		t = time.Unix(0, 0).UTC()
	}
	return &t
}
