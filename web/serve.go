package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"syscall"
	"time"
)

// ErrUse is wrong use of the options; the message says what to do.
var ErrUse = errors.New("the room can't be served so")

// check refuses what would show a ledger to strangers.
func (o *Options) check() error {
	if _, _, err := net.SplitHostPort(o.Listen); err != nil {
		return fmt.Errorf("%w: --listen %s is no address; write it as 127.0.0.1:8080", ErrUse, o.Listen)
	}
	if (o.Cert == "") != (o.Key == "") {
		return fmt.Errorf("%w: --tls-cert and --tls-key belong together", ErrUse)
	}
	if o.loopback() {
		return nil
	}
	switch {
	case o.Cert == "":
		return fmt.Errorf("%w: %s can be reached by others, so it needs --tls-cert and --tls-key; or listen on 127.0.0.1", ErrUse, o.Listen)
	case len(o.Tokens) == 0:
		return fmt.Errorf("%w: %s can be reached by others, so it needs --tokens, a file of who may come in; make its lines with sitrep token", ErrUse, o.Listen)
	case o.IncludeNames:
		return fmt.Errorf("%w: names of private persons are shown on 127.0.0.1 alone; leave --include-names out", ErrUse)
	}
	return nil
}

// leaving is how long requests have to end when the room closes.
const leaving = 5 * time.Second

// Serve answers requests until the context ends. It tells the address by which the room is reached.
func (room *Room) Serve(ctx context.Context, tell func(address string)) error {
	settings, err := room.options.tls()
	if err != nil {
		return err
	}
	socket, err := (&net.ListenConfig{}).Listen(ctx, "tcp", room.options.Listen)
	if err != nil {
		return cantListen(room.options.Listen, err)
	}
	server := &http.Server{
		Handler:           room.Handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       5 * time.Minute, // an upload over a slow line
		WriteTimeout:      5 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
		BaseContext:       func(net.Listener) context.Context { return ctx },
		TLSConfig:         settings,
	}
	go room.Run(ctx)
	tell(room.options.address(socket.Addr()))
	ended := make(chan error, 1)
	go func() { ended <- room.serveOn(server, socket) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), leaving)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return server.Close()
	}
	return nil
}

// tls are the settings of an encrypted connection; a certificate that can't be used is found before a socket is opened.
func (o *Options) tls() (*tls.Config, error) {
	settings := &tls.Config{MinVersion: tls.VersionTLS12}
	if o.Cert == "" {
		return settings, nil
	}
	pair, err := tls.LoadX509KeyPair(o.Cert, o.Key)
	if err != nil {
		return nil, fmt.Errorf("%w: the certificate and its key can't be used: %w; both have to be PEM files that belong together", ErrUse, err)
	}
	settings.Certificates = []tls.Certificate{pair}
	return settings, nil
}

// cantListen says what can be done about an address that can't be had.
func cantListen(address string, err error) error {
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("can't listen on %s: another program does, perhaps another room; end that one or name another address with --listen", address)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("can't listen on %s: permission denied; name a port above 1023 with --listen", address)
	}
	return fmt.Errorf("can't listen on %s: %w; name another address with --listen", address, err)
}

func (room *Room) serveOn(server *http.Server, socket net.Listener) error {
	if room.options.Cert != "" {
		return server.ServeTLS(socket, "", "")
	}
	return server.Serve(socket)
}

func (o *Options) address(at net.Addr) string {
	if o.Cert != "" {
		return "https://" + at.String() + "/"
	}
	return "http://" + at.String() + "/"
}
