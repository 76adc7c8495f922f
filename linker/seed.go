package linker

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/pierrec/lz4/v4"

	"github.com/ramet-io/ramet/engine"
)

// Seed implements engine.Ingester.
func (l *Linker) Seed(ctx context.Context, req engine.SeedRequest) (engine.SeedResult, error) {
	if err := checkEmpty(req.Dir); err != nil {
		return engine.SeedResult{}, err
	}
	command, err := backupCommand(req)
	if err != nil {
		return engine.SeedResult{}, err
	}
	conn, err := l.connect(ctx, req.Target, connReplication)
	if err != nil {
		return engine.SeedResult{}, err
	}
	id, err := identify(ctx, conn)
	if err == nil && req.Facts.SystemID != "" && id.systemID != req.Facts.SystemID {
		err = systemChanged(req.Facts.SystemID, id.systemID)
	}
	if err != nil {
		closeConn(conn)
		return engine.SeedResult{}, err
	}
	w, err := hijack(ctx, conn, command, 0)
	if err != nil {
		closeConn(conn)
		return engine.SeedResult{}, backupError(err)
	}
	defer w.close()
	defer w.watch(ctx)()
	b, err := newBackup(w, req)
	if err != nil {
		return engine.SeedResult{}, err
	}
	defer b.x.close()
	res, err := b.run(ctx)
	if err == nil {
		err = l.o.SyncTree(req.Dir)
	}
	if ctx.Err() != nil {
		return engine.SeedResult{}, context.Cause(ctx)
	}
	return res, backupError(err)
}

func checkEmpty(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("base backup: %w", err)
	}
	defer d.Close() //nolint:errcheck // only read
	if names, err := d.Readdirnames(1); len(names) > 0 {
		return engine.Errorf(engine.ClassConflict, engine.CodeWrongState, "the directory %s for the base backup is not empty", dir)
	} else if !errors.Is(err, io.EOF) {
		return fmt.Errorf("base backup: %w", err)
	}
	return nil
}

func systemChanged(want, have string) error {
	return engine.Errorf(engine.ClassPrecondition, engine.CodeSystemIDMismatch, "production is another cluster now: system identifier %s, want %s", have, want).
		WithHint("check host and port; if production was really replaced, link it as a new source")
}

// backupError gives every failure of a base backup its code.
func backupError(err error) error {
	switch {
	case err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		return err
	case isFull(err):
		e := engine.Errorf(engine.ClassExhausted, engine.CodePoolFull, "the pool is full: %w", err)
		return e.WithHint("enlarge the pool or remove clones and snapshots, then try again")
	}
	if e := engine.As(err); e != nil && e.Code != engine.CodeSourceUnreachable {
		return err
	}
	if pg := pgError(err); pg != nil && !strings.HasPrefix(pg.Code, "57") {
		e := engine.Errorf(engine.ClassPrecondition, engine.CodeBackupFailed, "production could not make a base backup: %w", err)
		return e.WithHint("its log says more; mend it there and try again")
	}
	e := engine.Errorf(engine.ClassUnavailable, engine.CodeBackupFailed, "the base backup broke off: %w", err)
	return e.WithHint("check that production runs and that the network holds, then try again")
}

// backupCommand writes BASE_BACKUP in the grammar of the server's version.
func backupCommand(req engine.SeedRequest) (string, error) {
	label := req.Label
	if label == "" {
		label = "ramet"
	}
	speed := "spread"
	if req.Fast {
		speed = "fast"
	}
	if req.Facts.Major < 15 {
		c := "BASE_BACKUP LABEL " + quoteLiteral(label) + " PROGRESS"
		if req.Fast {
			c += " FAST"
		}
		c += " NOWAIT"
		if req.MaxRate > 0 {
			c += " MAX_RATE " + strconv.Itoa(req.MaxRate)
		}
		return c + " MANIFEST 'yes' MANIFEST_CHECKSUMS 'CRC32C'", nil
	}
	o := []string{
		"LABEL " + quoteLiteral(label), "PROGRESS", "CHECKPOINT '" + speed + "'", "WAIT false",
		"MANIFEST 'yes'", "MANIFEST_CHECKSUMS 'CRC32C'",
	}
	if req.MaxRate > 0 {
		o = append(o, "MAX_RATE "+strconv.Itoa(req.MaxRate))
	}
	switch req.Compress {
	case "", "none":
	case "gzip", "lz4", "zstd":
		o = append(o, "COMPRESSION '"+req.Compress+"'")
	default:
		return "", engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%q is no base backup compression", req.Compress).
			WithHint("use none, gzip, lz4 or zstd")
	}
	return "BASE_BACKUP (" + strings.Join(o, ", ") + ")", nil
}

// backup is one running BASE_BACKUP.
type backup struct {
	w        *wire
	req      engine.SeedRequest
	x        *extractor
	manifest bytes.Buffer
	done     int64
	total    int64
	told     time.Time
}

func newBackup(w *wire, req engine.SeedRequest) (*backup, error) {
	x, err := newExtractor(req.Dir, req.UID, req.GID)
	if err != nil {
		return nil, err
	}
	return &backup{w: w, req: req, x: x}, nil
}

func (b *backup) run(ctx context.Context) (engine.SeedResult, error) {
	var res engine.SeedResult
	start, err := b.w.rows(ctx)
	if err != nil {
		return res, err
	}
	if res.StartLSN, res.TLI, err = position(start); err != nil {
		return res, err
	}
	b.w.idle = 10 * time.Minute // from here on the server is busy sending
	spaces, err := b.w.rows(ctx)
	if err != nil {
		return res, err
	}
	if res.Tablespaces, err = b.plan(spaces); err != nil {
		return res, err
	}
	if b.req.Facts.Major < 15 {
		err = b.receiveEach(ctx, spaces)
	} else {
		err = b.receiveAll(ctx)
	}
	if err != nil {
		return res, err
	}
	end, err := b.w.rows(ctx)
	if err != nil {
		return res, err
	}
	if res.EndLSN, _, err = position(end); err != nil {
		return res, err
	}
	if err := b.w.finish(ctx); err != nil {
		return res, err
	}
	if err := b.x.finish(res.Tablespaces); err != nil {
		return res, err
	}
	res.Bytes = b.x.bytes
	b.progress(true)
	return res, checkManifest(b.manifest.Bytes(), b.x.files)
}

func position(rows [][]string) (engine.LSN, engine.TLI, error) {
	if len(rows) != 1 || len(rows[0]) < 2 {
		return 0, 0, engine.Errorf(engine.ClassUnavailable, engine.CodeBackupFailed, "production announced a base backup with %d rows", len(rows))
	}
	at, err := engine.ParseLSN(rows[0][0])
	if err != nil {
		return 0, 0, err
	}
	tli, err := strconv.ParseUint(rows[0][1], 10, 32)
	if err != nil {
		return 0, 0, fmt.Errorf("read timeline of base backup: %w", err)
	}
	return at, engine.TLI(tli), nil
}

// plan reads the list of tablespaces: oid, location, size in KiB. The data
// directory itself has neither oid nor location.
func (b *backup) plan(rows [][]string) ([]engine.Tablespace, error) {
	var out []engine.Tablespace
	for _, r := range rows {
		if len(r) < 3 {
			return nil, engine.Errorf(engine.ClassUnavailable, engine.CodeBackupFailed, "production listed a tablespace with %d columns", len(r))
		}
		if kib, err := strconv.ParseInt(r[2], 10, 64); err == nil {
			b.total += kib << 10
		}
		if r[0] == "" {
			continue
		}
		oid, err := strconv.ParseUint(r[0], 10, 32)
		if err != nil {
			return nil, fmt.Errorf("read tablespace of base backup: %w", err)
		}
		out = append(out, engine.Tablespace{OID: uint32(oid), Path: r[1]})
	}
	return out, nil
}

// receiveEach is the form of PostgreSQL 14: one COPY per tablespace in the
// order of the list, and one for the manifest.
func (b *backup) receiveEach(ctx context.Context, spaces [][]string) error {
	for _, r := range spaces {
		if err := b.copyOut(ctx); err != nil {
			return err
		}
		s := &copyReader{ctx: ctx, b: b}
		if err := b.archive(s, r[0], ""); err != nil {
			return err
		}
	}
	if err := b.copyOut(ctx); err != nil {
		return err
	}
	_, err := io.Copy(&b.manifest, &copyReader{ctx: ctx, b: b, quiet: true})
	return err
}

func (b *backup) copyOut(ctx context.Context) error {
	kind, _, err := b.w.next(ctx)
	if err == nil && kind != 'H' {
		err = unexpected(kind)
	}
	return err
}

// receiveAll is the form of PostgreSQL 15 and later: one COPY, in which typed
// messages begin each archive and the manifest.
func (b *backup) receiveAll(ctx context.Context) error {
	if err := b.copyOut(ctx); err != nil {
		return err
	}
	s := &copyReader{ctx: ctx, b: b, typed: true}
	if _, err := io.Copy(io.Discard, s); err != nil { // up to the first archive
		return err
	}
	for s.next != nil {
		m := s.next
		s.next = nil
		switch m[0] {
		case 'n':
			name, _, _ := strings.Cut(string(m[1:]), "\x00")
			oid, _, _ := strings.Cut(path.Base(name), ".")
			if oid == "base" {
				oid = ""
			}
			if err := b.archive(s, oid, path.Ext(name)); err != nil {
				return err
			}
		case 'm':
			s.quiet = true
			if _, err := io.Copy(&b.manifest, s); err != nil {
				return err
			}
		}
	}
	// The COPY is closed by its own CommandComplete-less end; rows follow.
	return nil
}

// archive unpacks one tar, of the data directory when oid is empty.
func (b *backup) archive(s *copyReader, oid, ext string) error {
	if oid != "" {
		if _, err := strconv.ParseUint(oid, 10, 32); err != nil {
			return engine.Errorf(engine.ClassUnavailable, engine.CodeBackupFailed, "production sent an archive named %q", oid)
		}
	}
	r, stop, err := decompress(s, ext)
	if err != nil {
		return err
	}
	defer stop()
	if err := b.x.archive(tar.NewReader(r), oid); err != nil {
		return err
	}
	// What follows the archive's end is padding, but it must be read.
	if _, err := io.Copy(io.Discard, r); err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, s)
	return err
}

func decompress(r io.Reader, ext string) (io.Reader, func(), error) {
	switch ext {
	case ".gz":
		z, err := gzip.NewReader(r)
		return z, func() {}, err
	case ".lz4":
		return lz4.NewReader(r), func() {}, nil
	case ".zst":
		z, err := zstd.NewReader(r)
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}
	return r, func() {}, nil
}

func (b *backup) progress(last bool) {
	if b.req.OnProgress == nil || !last && time.Since(b.told) < 100*time.Millisecond {
		return
	}
	b.told = time.Now()
	if last {
		b.total = max(b.total, b.done)
		b.done = b.total
	}
	b.req.OnProgress(min(b.done, max(b.total, 1)), b.total)
}

// copyReader reads the bytes of one archive out of the COPY stream and ends
// where the next one begins, which it leaves in next.
type copyReader struct {
	ctx   context.Context //nolint:containedctx // an io.Reader has no other way to it, and it lives for one Seed
	b     *backup
	typed bool
	quiet bool // does not count as progress
	cur   []byte
	next  []byte
	ended bool
}

func (s *copyReader) Read(p []byte) (int, error) {
	for len(s.cur) == 0 {
		if s.ended || s.next != nil {
			return 0, io.EOF
		}
		if err := s.fill(); err != nil {
			return 0, err
		}
	}
	n := copy(p, s.cur)
	s.cur = s.cur[n:]
	return n, nil
}

func (s *copyReader) fill() error {
	kind, body, err := s.b.w.next(s.ctx)
	if err != nil {
		return err
	}
	switch {
	case kind == 'c':
		s.ended = true
		return nil
	case kind != 'd':
		return unexpected(kind)
	case !s.typed:
		s.cur = body
	case len(body) == 0:
		return unexpected(kind)
	case body[0] == 'd':
		s.cur = body[1:]
	case body[0] == 'n' || body[0] == 'm':
		s.next = bytes.Clone(body)
	case body[0] == 'p':
	default:
		return unexpected(body[0])
	}
	if !s.quiet {
		s.b.done += int64(len(s.cur))
		s.b.progress(false)
	}
	return nil
}
