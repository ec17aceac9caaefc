package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"syscall"
	"testing"

	"sitrep/fetch"
)

// TestAdvised: an error of a connection says what to do, and stays the error it was.
func TestAdvised(t *testing.T) {
	for want, err := range map[string]error{
		"nothing answers there":             &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED},
		"check the name":                    &net.DNSError{Name: "nowhere.example", IsNotFound: true},
		"it took too long: try again later": context.DeadlineExceeded,
	} {
		asked := fmt.Errorf("fetch https://press.example/: %w", err)
		if got := fetch.Advised(asked); !strings.Contains(got.Error(), want) || !errors.Is(got, err) {
			t.Errorf("%v: %v", err, got)
		}
	}
	if got := fetch.Advised(fetch.ErrRobots); got != fetch.ErrRobots {
		t.Errorf("%v", got)
	}
}
