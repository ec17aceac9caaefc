package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"sitrep/ledger"
	"sitrep/store/dump"
	"sitrep/store/sqlite"
)

func dumpCommand(s streams) *cobra.Command {
	var path, out string
	cmd := &cobra.Command{
		Use:   "dump",
		Short: "Write the whole ledger as lines of JSON",
		Long: `Writes everything the ledger holds (reports with their texts, every reading, decisions, tombstones)
as it stands at one moment, one JSON object a line, sorted. Ledgers that hold the same give the same
bytes. It holds names and texts as they are: guard it like the ledger.`,
		Example: `  sitrep dump --ledger team.db > team.jsonl
  sitrep dump --ledger team.db --out team.jsonl`,
		Args: words(0, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			if out == "" {
				return dump.Write(cmd.Context(), s.out, store)
			}
			return writeFile(out, func(w io.Writer) error { return dump.Write(cmd.Context(), w, store) })
		},
	}
	ledgerFlag(cmd, &path)
	cmd.Flags().StringVar(&out, "out", "", "write to this file, whole or not at all")
	return cmd
}

func loadCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "load FILE",
		Short: "Bring a dump into a ledger",
		Long: `Brings what a dump holds into the ledger, which is made if it is not there. What the ledger holds
already stays as it is, so stopped in the middle the same command goes on. Every quote is checked.
- is the standard input.`,
		Example: "  sitrep load --ledger copy.db team.jsonl",
		Args:    words(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			from, err := openInput(cmd.Context(), s, args[0])
			if err != nil {
				return err
			}
			defer from.Close()
			store, err := openLedger(path, true)
			if err != nil {
				return err
			}
			defer store.Close()
			if err := dump.Load(cmd.Context(), from, store); err != nil {
				return fmt.Errorf("can't load %s: %w; a dump is what sitrep dump writes", args[0], err)
			}
			return nil
		},
	}
	ledgerFlag(cmd, &path)
	return cmd
}

func openInput(ctx context.Context, s streams, path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(newStoppable(ctx, s.in)), nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, cantRead(path, err)
	}
	return file, nil
}

func copyCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "copy FROM TO",
		Short: "Copy a ledger into another, of this or another store",
		Long: `Copies everything one ledger holds into another: from a file to PostgreSQL, and back. What the other
holds already stays as it is, so stopped in the middle the same command goes on. The dumps of both
are equal, unless the other held more.`,
		Example: "  sitrep copy sitrep.db postgres://team@db.example/sitrep",
		Args:    words(2, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			from, err := openLedger(args[0], false)
			if err != nil {
				return err
			}
			defer from.Close()
			to, err := openLedger(args[1], true)
			if err != nil {
				return err
			}
			defer to.Close()
			return dump.Copy(cmd.Context(), from, to)
		},
	}
	return cmd
}

func backupCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Make a copy of the ledger in a file while others use it",
		Long: `Copies the ledger as it stands at one moment into a new ledger file; others may read and write
meanwhile. The file is a ledger itself: every command works on it with --ledger.`,
		Example: "  sitrep backup --ledger team.db team-2024-05-06.db",
		Args:    words(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openLedger(path, false)
			if err != nil {
				return err
			}
			defer store.Close()
			if err := backUp(cmd.Context(), store, args[0]); err != nil {
				return err
			}
			fmt.Fprintf(s.err, "sitrep: wrote %s\n", args[0])
			return nil
		},
	}
	ledgerFlag(cmd, &path)
	return cmd
}

// backUp copies a ledger into a file that is not there yet: under another name first, so that a backup
// that was stopped is none.
func backUp(ctx context.Context, store ledger.Store, path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return failure{exitFailed, errors.Join(fmt.Errorf("%s is there already; name a new file", path), err)}
	}
	folder, err := os.MkdirTemp(filepath.Dir(path), ".sitrep-backup-*")
	if err != nil {
		return cantWrite(path, err)
	}
	defer os.RemoveAll(folder)
	unfinished := filepath.Join(folder, "ledger.db")
	if file, ok := store.(*sqlite.Store); ok {
		err = file.BackUp(ctx, unfinished)
	} else {
		err = copyIntoFile(ctx, store, unfinished)
	}
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	return os.Rename(unfinished, path)
}

func copyIntoFile(ctx context.Context, store ledger.Store, path string) error {
	to, err := sqlite.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dump.Copy(ctx, store, to), to.Close())
}

func restoreCommand(s streams) *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a ledger from a backup",
		Long: `Checks a backup as 'sitrep check' does and makes the ledger from it. The ledger must not be there yet;
on PostgreSQL it must be empty.`,
		Example: "  sitrep restore --ledger team.db team-2024-05-06.db",
		Args:    words(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			from, err := openLedger(args[0], false)
			if errors.Is(err, errNone) {
				return failure{exitFailed, fmt.Errorf("no backup at %s; check the path", args[0])}
			}
			if err != nil {
				return err
			}
			defer from.Close()
			if err := check(cmd.Context(), s, from); err != nil {
				return err
			}
			return restore(cmd.Context(), from, path)
		},
	}
	ledgerFlag(cmd, &path)
	return cmd
}

func restore(ctx context.Context, from ledger.Store, path string) error {
	if !isAddress(path) {
		return backUp(ctx, from, path)
	}
	to, err := openLedger(path, true)
	if err != nil {
		return err
	}
	defer to.Close()
	for range to.Kept(ctx) {
		return failure{exitFailed, errors.New("the ledger holds reports already; restore into an empty one, or use: sitrep copy")}
	}
	return dump.Copy(ctx, from, to)
}
