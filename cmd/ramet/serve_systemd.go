package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

// serviceManager speaks sd_notify(3) to whoever started the daemon. Without a
// socket it says nothing.
type serviceManager struct {
	socket   string
	watchdog time.Duration // 0: nobody waits for signs of life
	log      *slog.Logger
}

func newServiceManager(getenv func(string) string, pid int, log *slog.Logger) serviceManager {
	m := serviceManager{socket: getenv("NOTIFY_SOCKET"), log: log}
	usec, err := strconv.ParseInt(getenv("WATCHDOG_USEC"), 10, 64)
	if forPID := getenv("WATCHDOG_PID"); err == nil && usec > 0 && (forPID == "" || forPID == strconv.Itoa(pid)) {
		m.watchdog = time.Duration(usec) * time.Microsecond
	}
	return m
}

// tell sends states such as "READY=1". A service manager that does not listen
// is no reason to end.
func (m serviceManager) tell(states ...string) {
	if err := m.send(strings.Join(states, "\n")); err != nil {
		m.log.Warn("tell the service manager", "error", err)
	}
}

func (m serviceManager) send(text string) error {
	if m.socket == "" {
		return nil
	}
	name := m.socket
	if strings.HasPrefix(name, "@") { // in the abstract namespace
		name = "\x00" + name[1:]
	}
	conn, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: name, Net: "unixgram"})
	if err != nil {
		return err
	}
	_, err = conn.Write([]byte(text))
	return errors.Join(err, conn.Close())
}

// ready says that clients are answered.
func (m serviceManager) ready(status string) { m.tell("READY=1", "STATUS="+oneLine(status)) }

// stopping says that the daemon is ending, and how.
func (m serviceManager) stopping(status string) { m.tell("STOPPING=1", "STATUS="+oneLine(status)) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// watch gives a sign of life at half the asked interval, as long as the daemon
// is healthy. When it is not, the service manager starts another one: the
// instances go on running, and the next daemon takes them up.
func (m serviceManager) watch(ctx context.Context, healthy func(context.Context) error) {
	if m.socket == "" || m.watchdog == 0 {
		return
	}
	every := m.watchdog / 2
	tick := time.NewTicker(every)
	defer tick.Stop()
	sick := false
	for {
		asked, cancel := context.WithTimeout(ctx, every)
		err := healthy(asked)
		cancel()
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			m.log.Error("the daemon is not healthy: no sign of life is given", "error", err)
			m.tell("STATUS=" + oneLine("not healthy: "+err.Error()))
			sick = true
		case sick:
			m.tell("WATCHDOG=1", "STATUS=healthy again")
			sick = false
		default:
			m.tell("WATCHDOG=1")
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// managerOf is the service manager of this process.
func managerOf(log *slog.Logger) serviceManager {
	return newServiceManager(os.Getenv, os.Getpid(), log)
}
