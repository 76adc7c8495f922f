package api

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/ramet-io/ramet/engine"
)

// CheckListen refuses an address (HOST:PORT) that is not a loopback one unless
// connections are encrypted or the user insists on plain HTTP.
func CheckListen(addr string, tls, insecureHTTP bool) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the listen address %q is not HOST:PORT", addr).
			WithHint("such as 127.0.0.1:7878")
	}
	if tls || insecureHTTP || loopbackHost(host) {
		return nil
	}
	return engine.Errorf(engine.ClassPrecondition, engine.CodeInsecureListen,
		"%s can be reached from other hosts, and tokens would cross the network unencrypted", addr).
		WithHint("listen on 127.0.0.1 behind a TLS proxy, give a certificate, or insist with --insecure-http")
}

func loopbackHost(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// ListenLocal makes the 0600 unix socket at path. A socket that nobody listens
// on any more is replaced; one that somebody does is an error.
func ListenLocal(path string) (net.Listener, error) {
	if conn, err := net.Dial("unix", path); err == nil {
		return nil, errors.Join(engine.Errorf(engine.ClassConflict, engine.CodeCatalogLocked, "another daemon serves %s", path), conn.Close())
	}
	if info, err := os.Lstat(path); err == nil {
		if info.Mode()&os.ModeSocket == 0 {
			return nil, fmt.Errorf("make the socket %s: a file that is no socket is in its place", path)
		}
		if err := os.Remove(path); err != nil {
			return nil, fmt.Errorf("remove the stale socket: %w", err)
		}
	}
	// Made under another name: between bind and chmod the mode is the umask's.
	temp := path + ".new"
	if err := os.Remove(temp); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("remove the stale socket: %w", err)
	}
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: temp, Net: "unix"})
	if err != nil {
		return nil, fmt.Errorf("make the socket %s: %w", path, err)
	}
	l.SetUnlinkOnClose(false)
	err = os.Chmod(temp, 0o600)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("make the socket %s: %w", path, err), l.Close(), os.Remove(temp))
	}
	return &localListener{UnixListener: l, path: path}, nil
}

// localListener takes its socket away when it is closed.
type localListener struct {
	*net.UnixListener
	path string
}

// Close stops listening and removes the socket.
func (l *localListener) Close() error {
	err := l.UnixListener.Close()
	if errRemove := os.Remove(l.path); errRemove != nil && !errors.Is(errRemove, os.ErrNotExist) {
		err = errors.Join(err, errRemove)
	}
	return err
}

// caller is what is known of a connection before any request on it.
type caller struct {
	local   bool   // came in on the unix socket
	uid     uint32 // of the process at the other end, when local
	err     error  // why uid is not known
	address net.IP // our own end, when TCP
}

type callerKey struct{}

func withCaller(ctx context.Context, c net.Conn, local bool) context.Context {
	who := caller{local: local}
	if local {
		who.uid, who.err = peerUID(c)
	} else if a, ok := c.LocalAddr().(*net.TCPAddr); ok {
		who.address = a.IP
	}
	return context.WithValue(ctx, callerKey{}, who)
}

func callerOf(ctx context.Context) caller {
	who, _ := ctx.Value(callerKey{}).(caller)
	return who
}

// peerUID asks the kernel who is at the other end of a unix socket.
func peerUID(c net.Conn) (uint32, error) {
	sc, ok := c.(syscall.Conn)
	if !ok {
		return 0, fmt.Errorf("a %T has no peer credentials", c)
	}
	raw, err := sc.SyscallConn()
	if err != nil {
		return 0, fmt.Errorf("ask for peer credentials: %w", err)
	}
	var cred *unix.Ucred
	var credErr error
	if err := raw.Control(func(fd uintptr) { cred, credErr = unix.GetsockoptUcred(int(fd), unix.SOL_SOCKET, unix.SO_PEERCRED) }); err != nil {
		return 0, fmt.Errorf("ask for peer credentials: %w", err)
	}
	if credErr != nil {
		return 0, fmt.Errorf("ask for peer credentials: %w", credErr)
	}
	return cred.Uid, nil
}
