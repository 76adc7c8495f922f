package apitest

import (
	"context"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

type sessions struct{ f *Fake }

func (s sessions) Create(_ context.Context, p engine.Principal) (engine.Session, string, error) {
	ses, err := do(s.f, "session.create", func() (engine.Session, error) {
		delete(s.f.sessions, p.Session)
		ses := engine.Session{
			Meta: s.f.meta(engine.PrefixSession, p.Name), Token: p.TokenID, User: p.User, CSRF: "csrf-of-" + p.Name, Remote: p.Remote,
			ExpiresAt: time.Now().Add(time.Hour),
		}
		s.f.sessions[ses.ID] = session{ses, p}
		return ses, nil
	})
	return ses, "cookie-" + string(ses.ID), err
}

// session is what a cookie opens.
type session struct {
	engine.Session
	p engine.Principal
}

func (s sessions) Authenticate(_ context.Context, cookie, _ string) (engine.Session, engine.Principal, error) {
	s.f.mu.Lock()
	defer s.f.mu.Unlock()
	s.f.logins++
	ses, ok := s.f.sessions[engine.ID(strings.TrimPrefix(cookie, "cookie-"))]
	if ok && ses.Token != "" {
		ok = s.f.tokens[ses.Token].RevokedAt.IsZero()
	}
	if !ok {
		return engine.Session{}, engine.Principal{}, engine.Errorf(engine.ClassUnauthorized, engine.CodeUnauthenticated, "the session is over")
	}
	p := ses.p
	p.Session = ses.ID
	return ses.Session, p, nil
}

func (s sessions) Show(_ context.Context, p engine.Principal) (engine.Session, error) {
	return do(s.f, "session.show", func() (engine.Session, error) {
		ses, ok := s.f.sessions[p.Session]
		if !ok {
			return engine.Session{}, engine.Errorf(engine.ClassNotFound, engine.CodeSessionNotFound, "this call came without a session")
		}
		return ses.Session, nil
	})
}

func (s sessions) End(ctx context.Context, p engine.Principal) error {
	return s.Revoke(ctx, p, string(p.Session))
}

func (s sessions) List(_ context.Context, _ engine.Principal, pg control.Page) (control.PageOf[engine.Session], error) {
	return do(s.f, "session.list", func() (control.PageOf[engine.Session], error) {
		all := map[engine.ID]engine.Session{}
		for id, ses := range s.f.sessions {
			all[id] = ses.Session
		}
		return page(all, pg, false, nil), nil
	})
}

func (s sessions) Revoke(_ context.Context, _ engine.Principal, id string) error {
	_, err := do(s.f, "session.end", func() (struct{}, error) {
		delete(s.f.sessions, engine.ID(id))
		return struct{}{}, nil
	})
	return err
}
