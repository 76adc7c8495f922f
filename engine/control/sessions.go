package control

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
	"github.com/ramet-io/ramet/internal/secret"
)

// How long a session lasts, and how many one token or person has at once: the
// oldest makes room for a further one.
const (
	sessionIdle = 12 * time.Hour
	sessionLife = 7 * 24 * time.Hour
	maxSessions = 50
)

// Sessions are the use cases of signed-in browsers. A session is never worth
// more than what opened it: at each request its token or person is looked up
// anew, and the session ends with that.
type Sessions struct{ *core }

// Create opens a session for a caller who has just proved who they are, and
// returns it with the text of its cookie, which is stored only as a hash.
// p.TokenID or else p.User says what the session hangs on; p.Session names one
// that it takes the place of.
func (s *Sessions) Create(ctx context.Context, p engine.Principal) (engine.Session, string, error) {
	if p.TokenID == "" && p.User == "" {
		return engine.Session{}, "", engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "only a token or a person can open a session").
			WithHint("the local socket needs none")
	}
	sec := secret.Token()
	sum := sha256.Sum256([]byte(sec))
	ses := engine.Session{
		Meta: engine.Meta{ID: engine.NewID(engine.PrefixSession), Name: p.Name},
		Hash: sum[:], Token: p.TokenID, User: p.User, CSRF: secret.Token(), Remote: p.Remote,
	}
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		if _, why := sessionPrincipal(tx, ses); why != "" {
			return unauthenticated("what you signed in with is valid no more: it is " + why)
		}
		if err := makeRoom(tx, p, ses); err != nil {
			return err
		}
		now := tx.Now()
		ses.ExpiresAt, ses.SeenAt = now.Add(sessionLife), now.Truncate(time.Minute)
		if err := tx.Sessions().Put(&ses); err != nil {
			return err
		}
		return audit(tx, p, "session.create", sessionRef(ses), "", nil)
	})
	return ses, sessionHead(ses.ID) + sec, err
}

// makeRoom ends the session that a new one replaces, and the oldest ones when
// their owner has too many.
func makeRoom(tx engine.Tx, p engine.Principal, next engine.Session) error {
	own, err := collect(tx.Sessions().All(), func(o engine.Session) bool { return o.Token == next.Token && o.User == next.User })
	if err != nil {
		return err
	}
	for len(own) >= maxSessions {
		if err := endSession(tx, p, own[0], "too many"); err != nil {
			return err
		}
		own = own[1:]
	}
	if p.Session == "" {
		return nil
	}
	old, err := tx.Sessions().Get(p.Session)
	if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
		return nil
	}
	if err != nil {
		return err
	}
	return endSession(tx, p, old, "signed in anew")
}

// Authenticate turns a session's cookie into the session and its principal.
// Every refusal reads the same to the caller; the log tells them apart.
func (s *Sessions) Authenticate(ctx context.Context, cookie, remote string) (engine.Session, engine.Principal, error) {
	ses, p, why := s.lookup(ctx, cookie)
	if why != "" {
		s.Logger.InfoContext(ctx, "session refused", "reason", why, "remote", remote)
		return engine.Session{}, engine.Principal{}, unauthenticated("the session is over")
	}
	s.note(ses)
	p.Remote = remote
	return ses, p, nil
}

func unauthenticated(message string) *engine.Error {
	return engine.Errorf(engine.ClassUnauthorized, engine.CodeUnauthenticated, "%s", message).WithHint("sign in again")
}

func (s *Sessions) lookup(ctx context.Context, cookie string) (ses engine.Session, p engine.Principal, why string) {
	id, sec, ok := strings.Cut(cookie, "_")
	if !ok {
		return ses, p, "malformed"
	}
	sum := sha256.Sum256([]byte(sec))
	err := s.Store.View(ctx, func(tx engine.Tx) (err error) {
		if ses, err = tx.Sessions().Get(engine.ID(engine.PrefixSession + "_" + id)); err != nil {
			return err
		}
		if subtle.ConstantTimeCompare(sum[:], ses.Hash) != 1 {
			why = "wrong secret"
			return nil
		}
		p, why = sessionPrincipal(tx, ses)
		if why == "" {
			why = sessionOver(ses, tx.Now())
		}
		return nil
	})
	if err != nil {
		why = "unknown"
	}
	return ses, p, why
}

// sessionHead is what the text of a cookie begins with; the rest is its secret.
func sessionHead(id engine.ID) string {
	return strings.TrimPrefix(string(id), engine.PrefixSession+"_") + "_"
}

// sessionOver says why a session has ended by itself; empty when it has not.
func sessionOver(ses engine.Session, now time.Time) string {
	switch {
	case !now.Before(ses.ExpiresAt):
		return "expired"
	case now.Sub(ses.SeenAt) >= sessionIdle:
		return "idle"
	}
	return ""
}

// sessionPrincipal is who calls with a session, or why what opened it is not
// valid any more.
func sessionPrincipal(tx engine.Tx, ses engine.Session) (p engine.Principal, why string) {
	var err error
	if ses.Token != "" {
		tok, getErr := tx.Tokens().Get(ses.Token)
		if getErr != nil {
			return p, "token gone"
		}
		p, err = principalOfToken(tx, tok)
	} else {
		p, err = principalOfUser(tx, ses.User)
	}
	if err != nil {
		return engine.Principal{}, err.Error()
	}
	p.Session = ses.ID
	return p, ""
}

// note records a session's use to the minute, off the request's path, as the
// use of what opened it.
func (s *Sessions) note(ses engine.Session) {
	now := time.Now().UTC().Truncate(time.Minute)
	if !ses.SeenAt.Before(now) {
		return
	}
	if _, busy := s.touched.LoadOrStore(touchKey{ses.ID, now}, true); busy {
		return
	}
	s.workers.background(func(ctx context.Context) {
		err := s.Store.Update(ctx, func(tx engine.Tx) error { return noteSession(tx, ses.ID, now) })
		// A session that has ended meanwhile needs no record.
		if err != nil && ctx.Err() == nil && engine.ClassOf(err) != engine.ClassNotFound {
			s.Logger.WarnContext(ctx, "record the use of a session", keyError, err)
		}
		s.touched.Range(func(k, _ any) bool {
			if k.(touchKey).minute.Before(now) {
				s.touched.Delete(k)
			}
			return true
		})
	})
}

func noteSession(tx engine.Tx, id engine.ID, now time.Time) error {
	ses, err := tx.Sessions().Get(id)
	if err != nil || !ses.SeenAt.Before(now) {
		return err
	}
	ses.SeenAt = now
	if err := tx.Sessions().Put(&ses); err != nil {
		return err
	}
	if ses.Token != "" {
		tok, err := tx.Tokens().Get(ses.Token)
		if err != nil {
			return err
		}
		tok.LastUsedAt = now
		if err := tx.Tokens().Put(&tok); err != nil {
			return err
		}
	}
	if ses.User == "" {
		return nil
	}
	u, err := tx.Users().Get(ses.User)
	if err != nil {
		return err
	}
	u.LastSeen = now
	return tx.Users().Put(&u)
}

// Show returns the session that the call came in on.
func (s *Sessions) Show(ctx context.Context, p engine.Principal) (ses engine.Session, err error) {
	if p.Session == "" {
		return ses, engine.Errorf(engine.ClassNotFound, engine.CodeSessionNotFound, "this call came without a session").
			WithHint("sign in first: POST /api/v1/session")
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		ses, err = tx.Sessions().Get(p.Session)
		return err
	})
	return ses, err
}

// End ends the session that the call came in on; no error without one.
func (s *Sessions) End(ctx context.Context, p engine.Principal) error {
	if p.Session == "" {
		return nil
	}
	return s.end(ctx, p, p.Session, "signed out")
}

// Revoke ends anybody's session. One that is not there is no error.
func (s *Sessions) Revoke(ctx context.Context, p engine.Principal, id string) error {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return err
	}
	return s.end(ctx, p, engine.ID(id), "revoked")
}

func (s *Sessions) end(ctx context.Context, p engine.Principal, id engine.ID, why string) error {
	return s.Store.Update(ctx, func(tx engine.Tx) error {
		ses, err := tx.Sessions().Get(id)
		if engine.ClassOf(err) == engine.ClassNotFound && err != nil {
			return nil
		}
		if err != nil {
			return err
		}
		return endSession(tx, p, ses, why)
	})
}

func endSession(tx engine.Tx, p engine.Principal, ses engine.Session, why string) error {
	if err := tx.Sessions().Delete(ses.ID); err != nil {
		return err
	}
	return audit(tx, p, "session.end", sessionRef(ses), "", map[string]string{"reason": why})
}

func sessionRef(ses engine.Session) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectSession, ID: ses.ID, Name: ses.Name}
}

// List returns one page of the sessions that can still be used.
func (s *Sessions) List(ctx context.Context, p engine.Principal, page Page) (out PageOf[engine.Session], err error) {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		out, err = pageOf(tx.Sessions().All(), page, func(o engine.Session) engine.ID { return o.ID },
			func(o engine.Session) bool { return sessionDead(tx, o) == "" })
		return err
	})
	return out, err
}

func sessionDead(tx engine.Tx, ses engine.Session) string {
	if why := sessionOver(ses, tx.Now()); why != "" {
		return why
	}
	_, why := sessionPrincipal(tx, ses)
	return why
}

// sweepSessions ends the sessions that nobody can use any more. It runs once a
// minute, and writes only when there are any.
func (c *core) sweepSessions(ctx context.Context) error {
	dead := map[engine.ID]bool{}
	err := c.Store.View(ctx, func(tx engine.Tx) error {
		for ses, err := range tx.Sessions().All() {
			if err != nil {
				return err
			}
			if sessionDead(tx, ses) != "" {
				dead[ses.ID] = true
			}
		}
		return nil
	})
	if err != nil || len(dead) == 0 {
		return err
	}
	return c.Store.Update(ctx, func(tx engine.Tx) error {
		for ses, err := range tx.Sessions().All() {
			if err != nil {
				return err
			}
			if !dead[ses.ID] {
				continue
			}
			if why := sessionDead(tx, ses); why != "" {
				if err := endSession(tx, SystemPrincipal(), ses, why); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
