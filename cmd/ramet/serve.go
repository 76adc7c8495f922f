package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/postgres"
	"github.com/ramet-io/ramet/internal/certfile"
)

// serveOptions are the flags of `ramet serve`.
type serveOptions struct {
	data          string
	pool          string
	poolSize      string
	poolSparse    bool
	poolWatermark string
	listen        string
	tlsCert       string
	tlsKey        string
	insecureHTTP  bool
	allowedHosts  []string
	signIn        signInOptions
	vdbListen     string
	vdbPorts      string
	pgBinDirs     []string
	instanceUID   int
	logFormat     string
	logLevel      string
	notify        notifyOptions

	configFile string         // that was read; empty: none
	effective  map[string]any // the whole configuration, as the file would have it
}

func newServeCommand() *cobra.Command {
	var o serveOptions
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "run the daemon",
		Long: `Run the daemon in the foreground.

SIGTERM and SIGINT detach: the databases of clones go on running and are taken
up again by the next daemon. To stop everything, use "ramet shutdown".`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if o.configFile, err = loadConfig(cmd.Flags()); err != nil {
				return err
			}
			if err := o.check(); err != nil {
				return err
			}
			o.effective = effectiveConfig(cmd.Flags())
			return serve(cmd.Context(), o)
		},
	}
	cmd.Flags().String(configFlag, defaultConfigFile, "configuration file; the default one need not exist")
	o.flags(cmd.Flags())
	return cmd
}

// flags defines every setting of the daemon. Each is a key of the
// configuration file too.
func (o *serveOptions) flags(f *pflag.FlagSet) {
	f.StringVar(&o.data, "data", defaultDataDir(), "directory of the catalog, WAL, logs and keys")
	f.StringVar(&o.pool, "pool", "auto", "where datasets live: auto, btrfs:DIR, reflink:DIR or copy:DIR")
	f.StringVar(&o.poolSize, "pool-size", "", "size of the loop-file pool, such as 20G; a smaller one grows (default: a share of the free space for a new one)")
	f.BoolVar(&o.poolSparse, "pool-sparse", false, "do not reserve the space of a new loop-file pool on the host")
	f.StringVar(&o.poolWatermark, "pool-watermark", "", "free space on the host at which a sparse pool counts as full (default: 5G or 10 %, whichever is more)")
	f.StringVar(&o.listen, "listen", "127.0.0.1:7878", "address of the API")
	f.StringVar(&o.tlsCert, "tls-cert", "", "certificate file (PEM) of the API")
	f.StringVar(&o.tlsKey, "tls-key", "", "key file (PEM) of the API")
	f.BoolVar(&o.insecureHTTP, "insecure-http", false, "serve other hosts without TLS")
	f.StringSliceVar(&o.allowedHosts, "allow-host", nil, "further names the API may be called by")
	o.signIn.register(f)
	f.StringVar(&o.vdbListen, "vdb-listen", "127.0.0.1", "address that virtual databases listen on")
	f.StringVar(&o.vdbPorts, "vdb-ports", "15432-16431", "ports of virtual databases")
	f.StringSliceVar(&o.pgBinDirs, "postgres-dir", nil, "further directories that hold PostgreSQL as MAJOR/bin")
	f.IntVar(&o.instanceUID, "instance-uid", 0, "user id that every PostgreSQL instance runs as (default: that of the user \"ramet\", else 59432)")
	f.StringVar(&o.logFormat, "log-format", "text", "text or json")
	f.StringVar(&o.logLevel, "log-level", "info", "debug, info, warn or error")
	o.notify.flags(f)
}

// serve runs the daemon until a signal or `ramet shutdown`.
func serve(ctx context.Context, o serveOptions) (err error) {
	var tail logTail
	log, err := newLogger(o.logFormat, o.logLevel, &tail)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	// Unheard, a reload would end the daemon.
	reload := make(chan os.Signal, 1)
	signal.Notify(reload, syscall.SIGHUP)
	defer signal.Stop(reload)

	d, err := openDaemon(ctx, o, log, &tail)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.close()) }()

	if err := d.listen(o); err != nil {
		return err
	}
	if err := d.engine.Start(ctx); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	// Nothing is answered before: a verb on a clone that has not been adopted
	// yet would take it for stopped.
	d.answer()
	if d.certificate != nil {
		go d.certificate.Watch(ctx, certificateEvery, reload)
	}
	log.InfoContext(ctx, "serving", "listen", d.address, "socket", d.socket, "pool", d.pool.Properties().Place,
		"driver", d.pool.Properties().Driver, "postgresql", d.instances.Majors())
	d.manager.ready("serving on " + d.address)
	watched, unwatch := context.WithCancel(ctx)
	var watching sync.WaitGroup
	watching.Go(func() { d.manager.watch(watched, d.engine.Healthy) })
	defer watching.Wait()
	defer unwatch()
	return d.wait(ctx)
}

// endTimeout bounds detaching and stopping, from the moment it begins.
const endTimeout = 2 * time.Minute

// wait returns when the daemon is to end, having detached or stopped everything.
func (d *daemon) wait(ctx context.Context) error {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		d.maintain(ctx)
		select {
		case <-tick.C:
			continue
		case err := <-d.served:
			if ctx.Err() == nil {
				return errors.Join(fmt.Errorf("serve the API: %w", err), d.detach(ctx))
			}
		case <-ctx.Done():
		case <-d.engine.ShutdownRequested():
			return d.stopAll(ctx)
		}
		return d.detach(ctx)
	}
}

// ending is the context of the daemon's end, which begins now.
func ending(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), endTimeout)
}

func (d *daemon) detach(ctx context.Context) error {
	ctx, cancel := ending(ctx)
	defer cancel()
	d.manager.stopping("detaching: instances go on running")
	d.log.InfoContext(ctx, "detaching: instances go on running")
	return errors.Join(d.server.Shutdown(ctx), d.engine.Detach(ctx))
}

func (d *daemon) stopAll(ctx context.Context) error {
	ctx, cancel := ending(ctx)
	defer cancel()
	d.manager.stopping("shutting down: every instance is stopped")
	d.log.InfoContext(ctx, "shutting down: every instance is stopped")
	err := errors.Join(d.server.Shutdown(ctx), d.engine.StopAll(ctx))
	return errors.Join(err, d.detachPool(ctx))
}

// listen opens the local socket and the TCP listener. Clients that connect
// wait until answer is called.
func (d *daemon) listen(o serveOptions) error {
	local, err := api.ListenLocal(d.socket)
	if err != nil {
		return err
	}
	tcp, err := net.Listen("tcp", o.listen)
	if err != nil {
		return errors.Join(engine.Errorf(engine.ClassConflict, engine.CodePortTaken, "listen on %s: %w", o.listen, err).
			WithHint("choose another address with --listen"), local.Close())
	}
	if o.tlsCert != "" || o.tlsKey != "" {
		if d.certificate, err = certfile.Open(o.tlsCert, o.tlsKey, d.log); err != nil {
			return errors.Join(err, local.Close(), tcp.Close())
		}
		tcp = tls.NewListener(tcp, d.certificate.Config())
	}
	d.local, d.tcp, d.address = local, tcp, tcp.Addr().String()
	return nil
}

// answer begins to serve the listeners, which belong to the server from now on.
func (d *daemon) answer() {
	local, tcp := d.local, d.tcp
	d.local, d.tcp = nil, nil
	go func() { d.served <- d.server.ServeLocal(local) }()
	go func() { d.served <- d.server.Serve(tcp) }()
}

// certificateEvery is how often the certificate's files are looked at.
const certificateEvery = 10 * time.Second

// mustBeInit lets this program be the init of an instance's namespaces.
var mustBeInit = postgres.MaybeInit
