// Package console serves the files of the web console: index.html for every
// page, what the build has hashed into a name for good, and nothing else. It
// knows no API; the console is a client of that like any other.
package console

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"
)

// policy lets the console's page run the console's files and talk to the
// daemon it came from, and nothing else. Styles may stand in the page itself,
// because the component library writes its theme there.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
	"object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

const (
	indexFile  = "index.html"
	assetsDir  = "assets/" // the build puts a hash into every name below it
	gzipSuffix = ".gz"
	worthGzip  = 1 << 10 // bytes; below it the headers weigh more
)

// file is one file, read at the start: a console has a few megabytes.
type file struct {
	content []byte
	kind    string // media type
	tag     string // strong ETag
	forGood bool   // its name changes with its content

	once    sync.Once
	gzipped []byte // nil when it does not get smaller; after once
}

// Files serves a console. Make one with New. Safe for concurrent use.
type Files struct{ files map[string]*file }

// New reads a console from fsys, which must hold index.html at its root. A
// file NAME.gz beside NAME is taken as NAME compressed.
func New(fsys fs.FS) (*Files, error) {
	f := &Files{files: map[string]*file{}}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(b)
		f.files[name] = &file{
			content: b, kind: kindOf(name, b), tag: hex.EncodeToString(sum[:12]), forGood: strings.HasPrefix(name, assetsDir),
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the console: %w", err)
	}
	if f.files[indexFile] == nil {
		return nil, errors.New("read the console: it has no index.html")
	}
	for name, gz := range f.files {
		if plain := f.files[strings.TrimSuffix(name, gzipSuffix)]; plain != nil && plain != gz {
			plain.once.Do(func() { plain.gzipped = gz.content })
			delete(f.files, name)
		}
	}
	return f, nil
}

// kinds are the media types that do not depend on the host's own tables.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json",
	".map": "application/json", ".txt": "text/plain; charset=utf-8", ".woff2": "font/woff2", ".wasm": "application/wasm",
	".png": "image/png", ".ico": "image/x-icon", ".webp": "image/webp",
}

func kindOf(name string, content []byte) string {
	ext := path.Ext(name)
	if k := kinds[ext]; k != "" {
		return k
	}
	if k := mime.TypeByExtension(ext); k != "" {
		return k
	}
	return http.DetectContentType(content)
}

// Serve answers a GET or HEAD of one of the console's files or pages, and
// reports whether it is one. Pages are made by the console itself out of
// index.html: any path that is no file and either has no extension or is asked
// for by a browser that wants a page.
func (f *Files) Serve(w http.ResponseWriter, req *http.Request) bool {
	name := strings.TrimPrefix(req.URL.Path, "/")
	if name == "" {
		name = indexFile
	}
	got := f.files[name]
	if got == nil && !strings.HasPrefix(name, assetsDir) && (path.Ext(name) == "" || wantsPage(req)) {
		got = f.files[indexFile]
	}
	if got == nil {
		return false
	}
	got.serve(w, req)
	return true
}

func wantsPage(req *http.Request) bool {
	return strings.Contains(req.Header.Get("Accept"), "text/html")
}

func (f *file) serve(w http.ResponseWriter, req *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Content-Type", f.kind)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache") // kept, and asked about each time
	if f.forGood {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	content, tag := f.content, f.tag
	if acceptsGzip(req) {
		if gz := f.compressed(); gz != nil {
			h.Set("Content-Encoding", "gzip")
			content, tag = gz, tag+"-gz"
		}
	}
	h.Set("Etag", `"`+tag+`"`)
	if h.Get("Content-Encoding") == "" {
		// Conditions, ranges and HEAD are net/http's.
		http.ServeContent(w, req, "", time.Time{}, bytes.NewReader(content))
		return
	}
	// ServeContent gives no length to what is encoded, and a part of it is of
	// no use.
	req = req.Clone(req.Context())
	req.Header.Del("Range")
	http.ServeContent(&sized{ResponseWriter: w, size: len(content)}, req, "", time.Time{}, bytes.NewReader(content))
}

// sized adds the length of a whole answer to its header.
type sized struct {
	http.ResponseWriter
	size int
}

// WriteHeader implements http.ResponseWriter.
func (s *sized) WriteHeader(status int) {
	if status == http.StatusOK {
		s.Header().Set("Content-Length", strconv.Itoa(s.size))
	}
	s.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController through.
func (s *sized) Unwrap() http.ResponseWriter { return s.ResponseWriter }

// acceptsGzip reads Accept-Encoding as far as browsers use it: a coding is
// taken unless it is given the weight 0.
func acceptsGzip(req *http.Request) bool {
	for coding := range strings.SplitSeq(req.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(coding), ";")
		if !strings.EqualFold(strings.TrimSpace(name), "gzip") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimPrefix(strings.ReplaceAll(weight, " ", ""), "q="), 64)
		return weight == "" || err == nil && q > 0
	}
	return false
}

// compressed returns the gzipped content, made when it is first asked for, or
// nil when it is not worth it.
func (f *file) compressed() []byte {
	f.once.Do(func() {
		if len(f.content) < worthGzip || !compressible(f.kind) {
			return
		}
		var b bytes.Buffer
		z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one
		_, _ = io.Copy(z, bytes.NewReader(f.content))         // a bytes.Buffer takes everything
		_ = z.Close()
		if b.Len() < len(f.content) {
			f.gzipped = b.Bytes()
		}
	})
	return f.gzipped
}

func compressible(kind string) bool {
	return strings.HasPrefix(kind, "text/") || strings.HasPrefix(kind, "application/") || kind == "image/svg+xml"
}
