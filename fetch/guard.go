package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"syscall"
	"time"
)

// reserved are networks that are no part of the public internet though netip takes them for global unicast (IANA
// special-purpose address registries), and those that embed IPv4 addresses, by which a private one could be reached.
var reserved = prefixes("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10")

func prefixes(all ...string) (out []netip.Prefix) {
	for _, s := range all {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// guard dials public addresses alone.
type guard Options

// may reports an address that may be reached.
func (g guard) may(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	within := func(p netip.Prefix) bool { return p.Contains(ip) }
	if slices.ContainsFunc(g.Allow, within) {
		return true
	}
	return ip.IsGlobalUnicast() && !ip.IsPrivate() && !slices.ContainsFunc(reserved, within)
}

// dial resolves a name once and connects to an address that it checked: nobody can give another answer in between.
// The address is checked again when the socket is made.
func (g guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	all, err := g.resolve(ctx, host)
	if err != nil {
		return nil, err
	}
	dialer := net.Dialer{Timeout: 15 * time.Second, Control: g.control}
	err = fmt.Errorf("%s has no address", host)
	for _, ip := range all {
		if !g.may(ip) {
			if host == ip.String() {
				return nil, fmt.Errorf("%w: %s", ErrAddress, ip)
			}
			return nil, fmt.Errorf("%w: %s is %s", ErrAddress, host, ip)
		}
		conn, failed := dialer.DialContext(ctx, network, net.JoinHostPort(ip.Unmap().String(), port))
		if failed == nil {
			return conn, nil
		}
		err = failed
	}
	return nil, err
}

func (g guard) resolve(ctx context.Context, host string) ([]netip.Addr, error) {
	if ip, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{ip}, nil
	}
	return g.Lookup(ctx, host)
}

// control is asked by the dialer for the address that a socket is about to connect to.
func (g guard) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return errors.Join(ErrAddress, err)
	}
	if !g.may(at.Addr()) {
		return fmt.Errorf("%w: %s", ErrAddress, at.Addr())
	}
	return nil
}
