package main

import (
	"context"
	"fmt"
	"io"
	"slices"
)

// stoppable reads from a stream until the context ends: a read that waits for what somebody types can't be ended from
// outside, so it is left waiting behind.
type stoppable struct {
	ctx    context.Context
	from   io.Reader
	chunks chan chunk
	rest   []byte
	err    error
}

// chunk is what one read gave.
type chunk struct {
	bytes []byte
	err   error
}

func newStoppable(ctx context.Context, from io.Reader) *stoppable {
	return &stoppable{ctx: ctx, from: from}
}

// Read begins to read when it is first asked, so that nothing is taken from a stream that nobody wants.
func (s *stoppable) Read(p []byte) (int, error) {
	if s.chunks == nil {
		s.chunks = make(chan chunk)
		go s.pump()
	}
	if len(s.rest) == 0 && s.err == nil {
		select {
		case c := <-s.chunks:
			s.rest, s.err = c.bytes, c.err
		case <-s.ctx.Done():
			return 0, s.ctx.Err()
		}
	}
	n := copy(p, s.rest)
	if s.rest = s.rest[n:]; len(s.rest) > 0 {
		return n, nil
	}
	return n, s.err
}

// pump hands over what comes until the stream or the context ends.
func (s *stoppable) pump() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := s.from.Read(buffer)
		select {
		case s.chunks <- chunk{slices.Clone(buffer[:n]), err}:
		case <-s.ctx.Done():
			return
		}
		if err != nil {
			return
		}
	}
}

// tellWaiting says at a terminal that text is waited for.
func tellWaiting(s streams, paths []string) {
	if slices.Contains(paths, "-") && isTerminal(s.in) {
		fmt.Fprintln(s.err, "sitrep: type or paste the text, and end it with Ctrl-D on a line of its own (Windows: Ctrl-Z, Enter)")
	}
}
