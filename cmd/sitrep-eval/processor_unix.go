//go:build unix

package main

import (
	"syscall"
	"time"
)

// processorTime is what this process has used of all processors so far: on a machine that others use too it tells more
// than the clock.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
