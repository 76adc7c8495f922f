package control

import (
	"context"
	"fmt"
	"maps"
	"net"
	"net/url"
	"path/filepath"
	"strconv"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/engine/storage"
)

// cloneUser is the superuser that every clone has for its owner.
const cloneUser = "ramet"

// Clones are the use cases of clones.
type Clones struct{ *core }

// Connection says how to connect to a clone.
type Connection struct {
	Host     string
	Port     int
	Database string
	User     string
	Password string // only in answers of Credentials
	DSN      string // without the password when Password is empty
	JDBCURL  string
}

// CloneFilter narrows a list of clones; the zero value is all.
type CloneFilter struct {
	Project string // name or id
	From    string // source at the root, or the clone it was made of; name or id
}

// Get returns the clone that ref names.
func (s *Clones) Get(ctx context.Context, p engine.Principal, ref string) (out engine.Clone, err error) {
	if err := access.AllowAnywhere(p, access.ClonesRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		out, err = findClone(tx, p, ref, access.ClonesRead)
		return err
	})
	return out, err
}

// List returns one page of the clones that p may see.
func (s *Clones) List(ctx context.Context, p engine.Principal, f CloneFilter, page Page) (out PageOf[engine.Clone], err error) {
	if err := access.AllowAnywhere(p, access.ClonesRead); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		in, err := inProject(tx, p, f.Project, access.ClonesRead)
		if err != nil {
			return err
		}
		var from engine.ID
		if f.From != "" {
			if from, err = originOf(tx, p, f.From); err != nil {
				return err
			}
		}
		out, err = pageOf(tx.Clones().All(), page, func(c engine.Clone) engine.ID { return c.ID }, func(c engine.Clone) bool {
			return in(c.Project) && (from == "" || c.Source == from || c.From == from)
		})
		return err
	})
	return out, err
}

// originOf finds the source or clone that a filter names. The id of a source
// that is gone is taken as it is: its clones still carry it.
func originOf(tx engine.Tx, p engine.Principal, ref string) (engine.ID, error) {
	of, err := ownerOf(tx, p, ref, access.SourcesRead, access.ClonesRead)
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound && engine.ID(ref).HasPrefix(engine.PrefixSource) {
		return engine.ID(ref), nil
	}
	return of, err
}

// Lock protects a clone from refresh, rollback, undo and remove.
func (s *Clones) Lock(ctx context.Context, p engine.Principal, ref string) (engine.Clone, error) {
	return s.change(ctx, p, ref, "clone.lock", nil, func(_ engine.Tx, c *engine.Clone) error { c.Locked = true; return nil })
}

// Unlock takes the protection away.
func (s *Clones) Unlock(ctx context.Context, p engine.Principal, ref string) (engine.Clone, error) {
	return s.change(ctx, p, ref, "clone.unlock", nil, func(tx engine.Tx, c *engine.Clone) error {
		c.Locked = false
		grace(c, tx.Now())
		tx.OnCommit(s.keeper.wake)
		return nil
	})
}

func (s *Clones) change(ctx context.Context, p engine.Principal, ref, action string, detail map[string]string,
	fn func(engine.Tx, *engine.Clone) error,
) (engine.Clone, error) {
	if err := access.AllowAnywhere(p, access.ClonesUpdate); err != nil {
		return engine.Clone{}, err
	}
	var out engine.Clone
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		c, err := findClone(tx, p, ref, access.ClonesUpdate)
		if err != nil {
			return err
		}
		if err := fn(tx, &c); err != nil {
			return err
		}
		if err := tx.Clones().Put(&c); err != nil {
			return err
		}
		out = c
		return audit(tx, p, action, cloneRef(c), "", detail)
	})
	return out, err
}

func cloneRef(c engine.Clone) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectClone, ID: c.ID, Name: c.Name}
}

// Connection says how to connect, without the password.
func (s *Clones) Connection(c engine.Clone) Connection { return connection(c, "") }

func connection(c engine.Clone, password string) Connection {
	host := c.Listen
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	addr := net.JoinHostPort(host, strconv.Itoa(c.Port))
	user := url.User(c.User)
	if password != "" {
		user = url.UserPassword(c.User, password)
	}
	dsn := url.URL{Scheme: "postgresql", User: user, Host: addr, Path: "/" + c.Database, RawQuery: "sslmode=disable"}
	jdbc := url.Values{"user": {c.User}, "sslmode": {"disable"}}
	return Connection{
		Host: host, Port: c.Port, Database: c.Database, User: c.User, Password: password,
		DSN: dsn.String(), JDBCURL: "jdbc:postgresql://" + addr + "/" + url.PathEscape(c.Database) + "?" + jdbc.Encode(),
	}
}

// Path returns the clone's data directory on the host, or "" when there is
// none yet or it is not mounted. It must be quick: lists ask for each clone.
func (s *Clones) Path(c engine.Clone) string {
	if c.Status == engine.CloneCreating {
		return ""
	}
	if at, ok := s.Pool.(storage.Locator); ok {
		return filepath.Join(at.Path(engine.DatasetID(c.Timeflow)), "pgdata")
	}
	dir, err := s.Pool.Mount(context.Background(), engine.DatasetID(c.Timeflow))
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "pgdata")
}

// Credentials returns the connection with its password and records that.
func (s *Clones) Credentials(ctx context.Context, p engine.Principal, ref string) (Connection, error) {
	if err := access.AllowAnywhere(p, access.ClonesCredentials); err != nil {
		return Connection{}, err
	}
	var c engine.Clone
	err := s.Store.Update(ctx, func(tx engine.Tx) (err error) {
		if c, err = findClone(tx, p, ref, access.ClonesCredentials); err != nil {
			return err
		}
		if err := allowContents(p, c); err != nil {
			return err
		}
		return audit(tx, p, "clone.credentials", cloneRef(c), "", nil)
	})
	if err != nil {
		return Connection{}, err
	}
	return s.connectionWithPassword(c)
}

// OwnConnection returns the connection with its password to the principal
// that created the clone, so that a create needs no second, audited call. It
// asks for the token, too: a name is not what makes a principal.
func (s *Clones) OwnConnection(p engine.Principal, c engine.Clone) (Connection, error) {
	if c.Owner != p.Name || c.OwnerToken != p.TokenID || c.OwnerUser != p.User || !access.May(p, access.ClonesCreate, c.Project) {
		return connection(c, ""), nil
	}
	return s.connectionWithPassword(c)
}

func (s *Clones) connectionWithPassword(c engine.Clone) (Connection, error) {
	pw, err := s.Secrets.Open(c.Password, secretPlace(c.ID))
	if err != nil {
		return Connection{}, fmt.Errorf("open the password of clone %s: %w", c.Name, err)
	}
	return connection(c, string(pw)), nil
}

// LogTail returns the end of the clone's PostgreSQL log. Statements and rows
// stand in it, so it takes what connecting to the clone takes.
func (s *Clones) LogTail(ctx context.Context, p engine.Principal, ref string, n int64) (string, error) {
	if err := access.AllowAnywhere(p, access.ClonesCredentials); err != nil {
		return "", err
	}
	var c engine.Clone
	err := s.Store.View(ctx, func(tx engine.Tx) (err error) {
		if c, err = findClone(tx, p, ref, access.ClonesCredentials); err != nil {
			return err
		}
		return allowContents(p, c)
	})
	if err != nil {
		return "", err
	}
	return s.Instances.LogTail(string(c.ID), n), nil
}

// allowContents decides whether p may see what is in the clone.
func allowContents(p engine.Principal, c engine.Clone) error {
	if c.Masking != engine.MaskingNone {
		return nil
	}
	return access.AllowIn(p, access.DataUnmasked, c.Project)
}

// spec is how the clone's instance is started on one of its timeflows.
func (c *core) cloneSpec(cl engine.Clone, dir string) engine.InstanceSpec {
	return engine.InstanceSpec{
		ID: string(cl.ID), Role: engine.RoleVDB, Major: cl.Major, Dir: dir, Port: cl.Port, Listen: cl.Listen,
		Database: cl.Database, User: cl.User, Verifier: cl.Verifier, Settings: maps.Clone(cl.Settings), DenyEgress: cl.DenyEgress,
		MemoryMB: cl.MemoryMB, MaxConns: cl.MaxConns,
	}
}
