package control

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/internal/secret"
)

// tokenPrefix begins every token, so that one is recognised where it should
// not be.
const tokenPrefix = "ramet_"

// nameLocal is the principal of the local socket.
const nameLocal = "local"

// Tokens are the use cases of API tokens.
type Tokens struct{ *core }

// TokenRequest asks for a new token.
type TokenRequest struct {
	Name        string
	Role        string
	Permissions []engine.Permission // narrows the role; empty means all of it
	User        string              // login or id of the person it belongs to; empty: a program's
	Project     string              // name or id of the one project it reaches; empty: all
	ExpiresAt   time.Time           // zero: never
}

// Create makes a token and returns it with its secret, which is shown this
// once and stored only as a hash. Nobody can give more than they have. The
// first token that may do all that the bootstrap token may retires it.
func (t *Tokens) Create(ctx context.Context, p engine.Principal, r TokenRequest) (engine.Token, string, error) {
	if err := access.Allow(p, access.TokensManage); err != nil {
		return engine.Token{}, "", err
	}
	if err := t.check(p, r); err != nil {
		return engine.Token{}, "", err
	}
	return t.create(ctx, p, r)
}

func (t *Tokens) check(p engine.Principal, r TokenRequest) error {
	if err := engine.ValidateName(r.Name); err != nil {
		return err
	}
	// The audit log tells principals apart by name.
	if r.Name == nameLocal || r.Name == SystemPrincipal().Name {
		return reservedName(r.Name)
	}
	if err := checkRole("role", r.Role); err != nil {
		return err
	}
	role := access.RolePermissions(r.Role)
	for _, want := range r.Permissions {
		if !slices.Contains(role, want) {
			return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "permissions: %s is not part of role %s", want, r.Role)
		}
	}
	if !r.ExpiresAt.IsZero() && r.ExpiresAt.Before(time.Now()) {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "expires_at: %s is past", r.ExpiresAt.Format(time.RFC3339))
	}
	return nil
}

func (t *Tokens) create(ctx context.Context, p engine.Principal, r TokenRequest) (engine.Token, string, error) {
	tok, plain := newToken(r)
	return tok, plain, t.Store.Update(ctx, func(tx engine.Tx) error {
		detail := map[string]string{"role": tok.Role}
		full, err := t.bind(tx, p, r, &tok, detail)
		if err != nil {
			return err
		}
		if full {
			retired, err := t.retireBootstrap(tx, p)
			if err != nil {
				return err
			}
			if retired != "" {
				detail["retires"] = retired
			}
		}
		return putToken(tx, p, &tok, detail)
	})
}

// bind ties a new token to its user and project and checks that p holds itself
// what the token may do, whatever its user is given later. full says that the
// token can take the bootstrap token's place.
func (t *Tokens) bind(tx engine.Tx, p engine.Principal, r TokenRequest, tok *engine.Token, detail map[string]string) (full bool, err error) {
	if r.Project != "" {
		pr, err := findProject(tx, r.Project)
		if err != nil {
			return false, err
		}
		tok.Project, detail["project"] = pr.ID, pr.Name
	}
	if err := access.AllowGiving(p, access.OfToken(*tok, nil)); err != nil {
		return false, err
	}
	if r.User != "" {
		u, err := find(tx.Users(), engine.PrefixUser, r.User)
		if err != nil {
			return false, err
		}
		tok.User, detail["user"] = u.ID, u.Name
		if u.Disabled {
			return false, engine.Errorf(engine.ClassConflict, engine.CodeUserDisabled, "user %s is disabled", u.Name).
				WithHint("run `ramet user update " + u.Name + " --enable` first")
		}
	}
	holder, err := principalOfToken(tx, *tok)
	return len(holder.Permissions) == len(access.RolePermissions(access.RoleAdmin)), err
}

// retireBootstrap revokes the bootstrap token, if it is still valid, and
// returns its name.
func (t *Tokens) retireBootstrap(tx engine.Tx, p engine.Principal) (string, error) {
	tok, found, err := bootstrapToken(tx)
	if err != nil || !found || !tok.RevokedAt.IsZero() {
		return "", err
	}
	return tok.Name, t.revoke(tx, p, tok)
}

func bootstrapToken(tx engine.Tx) (engine.Token, bool, error) {
	for tok, err := range tx.Tokens().All() {
		if err != nil || tok.Bootstrap {
			return tok, err == nil, err
		}
	}
	return engine.Token{}, false, nil
}

func (t *Tokens) revoke(tx engine.Tx, p engine.Principal, tok engine.Token) error {
	if tok.RevokedAt.IsZero() {
		tok.RevokedAt = tx.Now()
	}
	if err := tx.Tokens().Put(&tok); err != nil {
		return err
	}
	if tok.Bootstrap {
		tx.OnCommit(func() { t.bootstrapRetired(tok) })
	}
	if err := endSessions(tx, p, "token revoked", func(n engine.Session) bool { return n.Token == tok.ID }); err != nil {
		return err
	}
	return audit(tx, p, "token.revoke", tokenRef(tok), "", nil)
}

// revokeAll revokes the valid tokens that of picks.
func (t *Tokens) revokeAll(tx engine.Tx, p engine.Principal, of func(engine.Token) bool) error {
	valid, err := collect(tx.Tokens().All(), func(tok engine.Token) bool { return tok.RevokedAt.IsZero() && of(tok) })
	for _, tok := range valid {
		if err == nil {
			err = t.revoke(tx, p, tok)
		}
	}
	return err
}

func (t *Tokens) bootstrapRetired(tok engine.Token) {
	if t.OnBootstrapRetired != nil {
		t.OnBootstrapRetired(tokenHead(tok.ID))
	}
}

func newToken(r TokenRequest) (tok engine.Token, plain string) {
	tok = engine.Token{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixToken), Name: r.Name},
		Role: r.Role, Permissions: r.Permissions, ExpiresAt: r.ExpiresAt,
	}
	sec := secret.Token()
	sum := sha256.Sum256([]byte(sec))
	tok.Hash = sum[:]
	return tok, tokenHead(tok.ID) + sec
}

// tokenHead is what the text of a token begins with; the rest is its secret.
func tokenHead(id engine.ID) string {
	return tokenPrefix + strings.TrimPrefix(string(id), engine.PrefixToken+"_") + "_"
}

func putToken(tx engine.Tx, p engine.Principal, tok *engine.Token, detail map[string]string) error {
	if err := tx.Tokens().Put(tok); err != nil {
		return err
	}
	return audit(tx, p, "token.create", tokenRef(*tok), "", detail)
}

func tokenRef(t engine.Token) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectToken, ID: t.ID, Name: t.Name}
}

// Bootstrap makes the first admin token when there is no token at all. keep
// puts its text where the administrator finds it, and comes before the token
// is stored: a crash in between leaves the text of a token that does not exist,
// which the next Bootstrap replaces, and not a token that nobody has. The
// caller sees to it that no other daemon has the store.
func (t *Tokens) Bootstrap(ctx context.Context, keep func(plain string) error) error {
	none, first := true, engine.Token{}
	err := t.Store.View(ctx, func(tx engine.Tx) (err error) {
		for _, err := range tx.Tokens().All() {
			if err != nil {
				return err
			}
			none = false
			break
		}
		first, _, err = bootstrapToken(tx)
		return err
	})
	if err != nil {
		return err
	}
	if !none {
		if !first.RevokedAt.IsZero() { // a daemon may have died before it said so
			t.bootstrapRetired(first)
		}
		return nil
	}
	tok, plain := newToken(TokenRequest{Name: "admin", Role: access.RoleAdmin})
	tok.Bootstrap = true
	if err := keep(plain); err != nil {
		return fmt.Errorf("keep the first token: %w", err)
	}
	return t.Store.Update(ctx, func(tx engine.Tx) error {
		return putToken(tx, SystemPrincipal(), &tok, map[string]string{"role": tok.Role})
	})
}

// List returns one page of tokens, without secrets.
func (t *Tokens) List(ctx context.Context, p engine.Principal, page Page) (out PageOf[engine.Token], err error) {
	if err := access.Allow(p, access.TokensManage); err != nil {
		return out, err
	}
	err = t.Store.View(ctx, func(tx engine.Tx) error {
		out, err = pageOf(tx.Tokens().All(), page, func(t engine.Token) engine.ID { return t.ID }, nil)
		return err
	})
	return out, err
}

// Revoke ends a token at once.
func (t *Tokens) Revoke(ctx context.Context, p engine.Principal, ref string) error {
	if err := access.Allow(p, access.TokensManage); err != nil {
		return err
	}
	return t.Store.Update(ctx, func(tx engine.Tx) error {
		tok, err := find(tx.Tokens(), engine.PrefixToken, ref)
		if err != nil {
			return err
		}
		return keepAdministrable(tx, func() error { return t.revoke(tx, p, tok) })
	})
}

// Authenticate turns a token into its principal. Every refusal reads the same
// to the caller; the log tells them apart.
func (t *Tokens) Authenticate(ctx context.Context, plain, remote string) (engine.Principal, error) {
	tok, p, err := t.lookup(ctx, plain)
	if why, refused := err.(refusal); refused { //nolint:errorlint // made here and never wrapped
		t.Logger.InfoContext(ctx, "token refused", "reason", string(why), "remote", remote)
		return engine.Principal{}, &engine.Error{
			Class: engine.ClassUnauthorized, Code: engine.CodeUnauthenticated, Message: "the token is missing or not valid",
			Hint: "send Authorization: Bearer TOKEN; the first token is in admin.token in the data directory, until an administrator has made another",
		}
	}
	if err != nil {
		return engine.Principal{}, err
	}
	t.touch(tok)
	p.Remote = remote
	return p, nil
}

func (t *Tokens) lookup(ctx context.Context, plain string) (tok engine.Token, p engine.Principal, err error) {
	rest, ok := strings.CutPrefix(plain, tokenPrefix)
	id, sec, ok2 := strings.Cut(rest, "_")
	if !ok || !ok2 {
		return tok, p, refusal("malformed")
	}
	sum := sha256.Sum256([]byte(sec))
	err = t.Store.View(ctx, func(tx engine.Tx) error {
		tok, err = tx.Tokens().Get(engine.ID(engine.PrefixToken + "_" + id))
		if err != nil {
			return refusedUnknown
		}
		if subtle.ConstantTimeCompare(sum[:], tok.Hash) != 1 {
			return refusal("wrong secret")
		}
		p, err = principalOfToken(tx, tok)
		return err
	})
	return tok, p, err
}

// touch records the token's use to the minute, off the request's path.
func (t *Tokens) touch(tok engine.Token) {
	now := time.Now().UTC().Truncate(time.Minute)
	if !tok.LastUsedAt.Before(now) {
		return
	}
	if _, busy := t.touched.LoadOrStore(touchKey{tok.ID, now}, true); busy {
		return
	}
	t.workers.background(func(ctx context.Context) {
		err := t.Store.Update(ctx, func(tx engine.Tx) error {
			have, err := tx.Tokens().Get(tok.ID)
			if err != nil || !have.LastUsedAt.Before(now) {
				return err
			}
			have.LastUsedAt = now
			if err := tx.Tokens().Put(&have); err != nil || have.User == "" {
				return err
			}
			return seen(tx, have.User, now)
		})
		if err != nil && ctx.Err() == nil {
			t.Logger.WarnContext(ctx, "record the use of a token", keyError, err)
		}
		t.touched.Range(func(k, _ any) bool {
			if k.(touchKey).minute.Before(now) {
				t.touched.Delete(k)
			}
			return true
		})
	})
}

// seen records that a user was here.
func seen(tx engine.Tx, id engine.ID, at time.Time) error {
	u, err := tx.Users().Get(id)
	if err != nil || !u.LastSeen.Before(at) {
		return err
	}
	u.LastSeen = at
	return tx.Users().Put(&u)
}

type touchKey struct {
	id     engine.ID
	minute time.Time
}

// touchedTokens remembers which token uses have been recorded.
type touchedTokens struct{ sync.Map }

// Local is whoever may open the 0600 local socket: the host's administrator.
func (t *Tokens) Local(remote string) engine.Principal {
	return engine.Principal{Name: nameLocal, Permissions: access.RolePermissions(access.RoleAdmin), Remote: remote}
}
