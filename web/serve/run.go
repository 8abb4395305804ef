package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"
)

// patience is how long a download under way may go on after the end is asked for.
const patience = 3 * time.Second

// How long one client may take, so that many slow ones do not hold the server: for
// what it asks, and for all that it is given, which is the page's program at 30 kB
// a second; and how much it may ask, bytes.
const (
	headTime  = 10 * time.Second
	readTime  = 30 * time.Second
	writeTime = 15 * time.Minute
	idleTime  = 2 * time.Minute
	headSize  = 16 << 10
)

// newServer is a server with those bounds.
func newServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: headTime, ReadTimeout: readTime, WriteTimeout: writeTime,
		IdleTimeout: idleTime, MaxHeaderBytes: headSize,
	}
}

// Run serves h at addr, host:port, until ctx is done, and then returns nil. Port
// 0 lets the system choose a free one. announce, if not nil, is called once with
// the address to open, as soon as it answers. A port that is taken is an error
// that says which.
func Run(ctx context.Context, addr string, h http.Handler, announce func(url string)) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return explain(addr, err)
	}
	server := newServer(h)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	if announce != nil {
		announce(address(listener.Addr()))
	}
	select {
	case err := <-failed:
		return fmt.Errorf("serve %s: %w", addr, err)
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	err = server.Shutdown(end)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close() // a client that will not finish is cut off
	}
	return err
}

// ErrTaken is in the error of Run where another program listens on the port.
var ErrTaken = errors.New("is taken by another program")

// windowsPortTaken is WSAEADDRINUSE, which Go's syscall.EADDRINUSE is not.
const windowsPortTaken = syscall.Errno(10048)

func explain(addr string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, windowsPortTaken) {
		host, port, _ := net.SplitHostPort(addr)
		return fmt.Errorf("port %s on %s %w; choose another, or a free one with --port 0", port, host, ErrTaken)
	}
	return fmt.Errorf("cannot listen on %s: %w", addr, err)
}

// address is the URL at which a listener at a answers; a listener on every
// interface is shown by the one that is always there.
func address(a net.Addr) string {
	tcp, ok := a.(*net.TCPAddr)
	if !ok {
		return "http://" + a.String() + "/"
	}
	if tcp.IP.IsUnspecified() {
		return fmt.Sprintf("http://127.0.0.1:%d/", tcp.Port)
	}
	return "http://" + tcp.String() + "/"
}
