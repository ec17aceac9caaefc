package kernel

// Fast reports whether the assembly is in use.
func Fast() bool { return fast }

// SetFast turns the assembly on (where the processor has it) or off and returns what was set before.
// It is meant for benchmarks and comparisons, before any other goroutine multiplies.
func SetFast(on bool) (before bool) {
	before = fast
	fast = on && hasFast()
	return before
}
