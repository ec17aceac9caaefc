package fetch

import (
	"errors"
	"fmt"
	"net"
	"syscall"
)

// Advised adds to an error of a connection what whoever asked can do about it; other errors pass unchanged.
func Advised(err error) error {
	var name *net.DNSError
	var slow net.Error
	switch {
	case errors.Is(err, syscall.ECONNREFUSED):
		return fmt.Errorf("%w; nothing answers there: check the address, or try again later", err)
	case errors.As(err, &name) && name.IsNotFound:
		return fmt.Errorf("%w; check the name, and that this machine is on the network", err)
	case errors.As(err, &slow) && slow.Timeout():
		return fmt.Errorf("%w; it took too long: try again later", err)
	}
	return err
}
