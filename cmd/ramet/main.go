// Command ramet is Ramet: the daemon (`ramet serve`) and its command line.
// Every verb but serve is a client of the API and could run on another host.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	mustBeInit()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv}, os.Args[1:])
	stop()
	os.Exit(code)
}
