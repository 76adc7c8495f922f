package main

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ramet-io/ramet/api"
	"github.com/ramet-io/ramet/api/console"
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/catalog"
	"github.com/ramet-io/ramet/engine/control"
	"github.com/ramet-io/ramet/engine/postgres"
	"github.com/ramet-io/ramet/engine/storage"
	"github.com/ramet-io/ramet/engine/storage/pools"
	"github.com/ramet-io/ramet/internal/atomicfile"
	"github.com/ramet-io/ramet/internal/certfile"
	"github.com/ramet-io/ramet/internal/notify"
	"github.com/ramet-io/ramet/internal/secret"
	"github.com/ramet-io/ramet/linker"
)

// defaultInstanceUID is used where the host has no user "ramet". No file of
// production's may belong to it (RULES A1), so it lies outside of what
// distributions hand out.
const defaultInstanceUID = 59432

// keptOperations is how many ended operations stay in the catalog.
const keptOperations = 10_000

// daemon is everything `ramet serve` has open.
type daemon struct {
	log         *slog.Logger
	manager     serviceManager
	socket      string
	catalog     *catalog.Catalog
	pool        storage.Driver
	instances   *postgres.Manager
	engine      *control.Engine
	messenger   *notify.Messenger
	server      *api.Server
	local       net.Listener // until answer
	tcp         net.Listener // until answer
	address     string
	certificate *certfile.Pair // nil: no TLS
	served      chan error
}

func openDaemon(ctx context.Context, o serveOptions, log *slog.Logger, tail *logTail) (_ *daemon, err error) {
	dir, err := filepath.Abs(o.data)
	if err != nil {
		return nil, fmt.Errorf("data directory: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the data directory: %w", err)
	}
	firstToken := filepath.Join(dir, "admin.token")
	d := &daemon{log: log, manager: managerOf(log), socket: filepath.Join(dir, "ramet.sock"), served: make(chan error, 2)}
	defer func() {
		if err != nil {
			err = errors.Join(err, d.close())
		}
	}()
	// The catalog's lock comes first: whoever has it owns the data directory.
	d.catalog, err = catalog.Open(ctx, catalog.Options{
		Path: filepath.Join(dir, "catalog.db"), BackupDir: filepath.Join(dir, "backups"), Logger: log.With("component", "catalog"),
	})
	if err != nil {
		return nil, err
	}
	size, err := parseSize(o.poolSize)
	if err != nil {
		return nil, err
	}
	watermark, err := parseSize(o.poolWatermark)
	if err != nil {
		return nil, err
	}
	d.pool, err = pools.Open(ctx, o.pool, pools.Options{DataDir: dir, Size: size, Sparse: o.poolSparse, Watermark: watermark, Logger: log.With("component", "storage")})
	if err != nil {
		return nil, err
	}
	secrets, err := secret.Open(dir)
	if err != nil {
		return nil, err
	}
	if d.instances, err = newInstances(o, dir, log); err != nil {
		return nil, err
	}
	if d.messenger, err = o.notify.messenger(); err != nil {
		return nil, err
	}
	d.engine, err = control.New(control.Deps{
		Store: d.catalog, Backups: d.catalog, Pool: d.pool, Instances: d.instances, Secrets: secrets, Logger: log, DataDir: dir,
		Ingester: linker.New(linker.Options{Logger: log.With("component", "linker")}),
		Config:   control.Config{VDBListen: o.vdbListen},

		Messenger: d.messenger, RenderOperation: api.RenderOperation,

		// Operations run from Start on, and by then there is a server.
		OnOperation:        func(op engine.Operation) { d.server.OperationFinished(op) },
		OnBootstrapRetired: func(head string) { d.dropFirstToken(firstToken, head) },
	})
	if err != nil {
		return nil, err
	}
	if err := d.firstToken(ctx, firstToken); err != nil {
		return nil, err
	}
	files, err := console.Embedded()
	if err != nil {
		return nil, fmt.Errorf("open the console: %w", err)
	}
	opt := api.Options{
		UseCases: api.Of(d.engine), Logger: log.With("component", "api"), Version: version(), AllowedHosts: o.allowedHosts, Console: files,

		Config: api.EffectiveConfig{File: o.configFile, Config: o.effective}, LogTail: tail.end,
	}
	if opt.PublicURL, err = o.signIn.public(); err != nil {
		return nil, err
	}
	if opt.OIDC, err = o.signIn.oidc(); err != nil {
		return nil, err
	}
	d.server, err = api.New(opt)
	return d, err
}

func newInstances(o serveOptions, dir string, log *slog.Logger) (*postgres.Manager, error) {
	portMin, portMax, err := parsePorts(o.vdbPorts)
	if err != nil {
		return nil, err
	}
	uid, gid := instanceOwner(o.instanceUID)
	return postgres.New(postgres.Options{
		RunDir: runDir(dir), LogDir: filepath.Join(dir, "log"), UID: uid, GID: gid,
		PortMin: portMin, PortMax: portMax, BinDirs: o.pgBinDirs, Logger: log.With("component", "postgres"),
	})
}

// instanceOwner is the user that every instance runs as.
func instanceOwner(uid int) (int, int) {
	if uid != 0 {
		return uid, uid
	}
	if u, err := user.Lookup("ramet"); err == nil {
		id, err1 := strconv.Atoi(u.Uid)
		gid, err2 := strconv.Atoi(u.Gid)
		if err1 == nil && err2 == nil {
			return id, gid
		}
	}
	return defaultInstanceUID, defaultInstanceUID
}

// runDir is where sockets are: in the data directory, or, where its path is
// too long for a socket's, in /run under a name made of it.
func runDir(dir string) string {
	if len(dir) <= 40 {
		return filepath.Join(dir, "run")
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(dir)) // never fails
	return filepath.Join("/run", "ramet-"+strconv.FormatUint(h.Sum64(), 36))
}

// firstToken writes admin.token when there is no token at all.
func (d *daemon) firstToken(ctx context.Context, path string) error {
	return d.engine.Tokens.Bootstrap(ctx, func(plain string) error {
		return atomicfile.Write(path, []byte(plain+"\n"), 0o600)
	})
}

// dropFirstToken removes admin.token once its token is valid no more. A file
// that holds something else, such as the token that took its place, stays.
func (d *daemon) dropFirstToken(path, head string) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !strings.HasPrefix(string(text), head) {
		return
	}
	if err == nil {
		err = os.Remove(path)
	}
	if err != nil {
		d.log.Warn("remove the retired first token", "path", path, "error", err)
		return
	}
	d.log.Info("the first token is retired; its file is removed", "path", path)
}

// maintain is the hourly care of the catalog.
func (d *daemon) maintain(ctx context.Context) {
	if _, _, err := d.catalog.BackupDaily(ctx); err != nil && ctx.Err() == nil {
		d.log.WarnContext(ctx, "daily backup of the catalog", "error", err)
	}
	if _, err := d.catalog.SweepReplies(ctx); err != nil && ctx.Err() == nil {
		d.log.WarnContext(ctx, "sweep kept replies", "error", err)
	}
	gone, err := d.catalog.PruneOperations(ctx, keptOperations)
	if err == nil {
		err = d.engine.RemoveOperationLogs(gone...)
	}
	if err != nil && ctx.Err() == nil {
		d.log.WarnContext(ctx, "prune old operations", "error", err)
	}
}

// detachPool takes a pool that Ramet mounted itself off the host.
func (d *daemon) detachPool(ctx context.Context) error {
	det, ok := d.pool.(storage.Detacher)
	if !ok {
		return nil
	}
	if err := det.Detach(ctx); err != nil {
		return fmt.Errorf("detach the pool: %w", err)
	}
	return nil
}

// close releases what is open; instances and mounts stay.
func (d *daemon) close() error {
	var errs []error
	for _, l := range []net.Listener{d.local, d.tcp} {
		if l != nil {
			errs = append(errs, l.Close())
		}
	}
	if d.messenger != nil {
		d.messenger.Close()
	}
	if d.pool != nil {
		errs = append(errs, d.pool.Close())
	}
	if d.catalog != nil {
		errs = append(errs, d.catalog.Close())
	}
	return errors.Join(errs...)
}

func parsePorts(s string) (lo, hi int, err error) {
	a, b, ok := strings.Cut(s, "-")
	lo, err1 := strconv.Atoi(a)
	hi, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || lo < 1024 || hi > 65535 || lo > hi {
		return 0, 0, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "--vdb-ports: %q is not a range", s).
			WithHint("such as 15432-16431, within 1024 to 65535")
	}
	return lo, hi, nil
}

// parseSize reads bytes with an optional K, M, G or T (powers of 1024).
func parseSize(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	shift := 0
	if i := strings.IndexByte("KMGT", s[len(s)-1]&^0x20); i >= 0 {
		shift, s = 10*(i+1), s[:len(s)-1]
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n <= 0 || n > 1<<(62-shift) {
		return 0, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%q is not a size", s).WithHint("such as 20G")
	}
	return n << shift, nil
}
