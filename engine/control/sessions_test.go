package control

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// signIn makes a token and a session of it.
func signIn(t *testing.T, c *core, name, role string) (engine.Session, string, engine.Principal) {
	t.Helper()
	tokens := &Tokens{c}
	_, plain, err := tokens.Create(t.Context(), tokens.Local(""), TokenRequest{Name: name, Role: role})
	if err != nil {
		t.Fatal(err)
	}
	p, err := tokens.Authenticate(t.Context(), plain, "192.0.2.1")
	if err != nil {
		t.Fatal(err)
	}
	ses, cookie, err := (&Sessions{c}).Create(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return ses, cookie, p
}

// change edits a stored session.
func change(t *testing.T, c *core, id engine.ID, edit func(*engine.Session)) {
	t.Helper()
	update(t, c, func(tx engine.Tx) error {
		ses, err := tx.Sessions().Get(id)
		if err != nil {
			return err
		}
		edit(&ses)
		return tx.Sessions().Put(&ses)
	})
}

func TestSessionIsItsTokenAndNotItsSecret(t *testing.T) {
	c := newCore(t)
	sessions := &Sessions{c}
	ses, cookie, token := signIn(t, c, "ci", access.RoleDeveloper)
	view(t, c, func(tx engine.Tx) error {
		stored, err := tx.Sessions().Get(ses.ID)
		_, secret, _ := strings.Cut(cookie, "_")
		if len(stored.Hash) != 32 || strings.Contains(string(stored.Hash), secret) || stored.CSRF == "" || strings.Contains(cookie, stored.CSRF) {
			t.Errorf("stored %+v of cookie %s", stored, cookie)
		}
		if life := stored.ExpiresAt.Sub(stored.CreatedAt); life != sessionLife {
			t.Errorf("it ends after %s", life)
		}
		return err
	})
	got, p, err := sessions.Authenticate(t.Context(), cookie, "192.0.2.9")
	if err != nil || got.ID != ses.ID || p.Session != ses.ID || p.TokenID != token.TokenID || p.Name != "ci" || p.Remote != "192.0.2.9" ||
		!slices.Equal(p.Permissions, token.Permissions) {
		t.Fatalf("got %+v, %+v, %v", got, p, err)
	}
	_, otherCookie, _ := signIn(t, c, "other", access.RoleViewer)
	_, otherSecret, _ := strings.Cut(otherCookie, "_")
	for name, bad := range map[string]string{
		"nothing": "", "no form": "cookie", "unknown": "01j0000000000000000000000_x", "wrong secret": cookie + "x",
		"another's secret": sessionHead(ses.ID) + otherSecret, "a token": "ramet_01j0000000000000000000000_x",
	} {
		if _, _, err := sessions.Authenticate(t.Context(), bad, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, _, err := sessions.Create(t.Context(), (&Tokens{c}).Local("")); engine.ClassOf(err) != engine.ClassInvalid {
		t.Errorf("the local socket got a session: %v", err)
	}
}

// What a session hangs on is looked at with each request, and so is its age.
func TestSessionEnds(t *testing.T) {
	person := engine.User{Meta: engine.Meta{ID: engine.NewID(engine.PrefixUser), Name: "ada"}, Role: access.RoleViewer}
	for name, end := range map[string]func(*testing.T, *core, engine.Session){
		"token revoked": func(t *testing.T, c *core, _ engine.Session) {
			if err := (&Tokens{c}).Revoke(t.Context(), (&Tokens{c}).Local(""), "ci"); err != nil {
				t.Fatal(err)
			}
		},
		"token expired": func(t *testing.T, c *core, ses engine.Session) {
			update(t, c, func(tx engine.Tx) error {
				tok, err := tx.Tokens().Get(ses.Token)
				tok.ExpiresAt = time.Now().Add(-time.Second)
				if err != nil {
					return err
				}
				return tx.Tokens().Put(&tok)
			})
		},
		"expired": func(t *testing.T, c *core, ses engine.Session) {
			change(t, c, ses.ID, func(s *engine.Session) { s.ExpiresAt = time.Now().Add(-time.Second) })
		},
		"idle": func(t *testing.T, c *core, ses engine.Session) {
			change(t, c, ses.ID, func(s *engine.Session) { s.SeenAt = time.Now().Add(-sessionIdle) })
		},
		"user disabled": func(t *testing.T, c *core, ses engine.Session) {
			disabled := person
			disabled.Disabled = true
			update(t, c, func(tx engine.Tx) error { return tx.Users().Put(&disabled) })
			change(t, c, ses.ID, func(s *engine.Session) { s.Token, s.User = "", person.ID })
		},
		"user gone": func(t *testing.T, c *core, ses engine.Session) {
			change(t, c, ses.ID, func(s *engine.Session) { s.Token, s.User = "", engine.NewID(engine.PrefixUser) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := newCore(t)
			sessions := &Sessions{c}
			ses, cookie, _ := signIn(t, c, "ci", access.RoleDeveloper)
			kept, keptCookie, _ := signIn(t, c, "kept", access.RoleViewer)
			if _, _, err := sessions.Authenticate(t.Context(), cookie, ""); err != nil {
				t.Fatal(err)
			}
			end(t, c, ses)
			if _, _, err := sessions.Authenticate(t.Context(), cookie, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
				t.Errorf("got %v", err)
			}
			listed, err := sessions.List(t.Context(), (&Tokens{c}).Local(""), Page{})
			if err != nil || len(listed.Items) != 1 || listed.Items[0].ID != kept.ID {
				t.Errorf("listed %+v, %v", listed, err)
			}
			if err := c.sweepSessions(t.Context()); err != nil {
				t.Fatal(err)
			}
			view(t, c, func(tx engine.Tx) error {
				if _, err := tx.Sessions().Get(ses.ID); engine.CodeOf(err) != engine.CodeSessionNotFound {
					t.Errorf("the sweep left it: %v", err)
				}
				return nil
			})
			if _, _, err := sessions.Authenticate(t.Context(), keptCookie, ""); err != nil {
				t.Errorf("the sweep ended another: %v", err)
			}
		})
	}
}

func TestPersonsSession(t *testing.T) {
	c := newCore(t)
	sessions := &Sessions{c}
	ada := engine.User{Meta: engine.Meta{ID: engine.NewID(engine.PrefixUser), Name: "ada"}, Role: access.RoleViewer}
	update(t, c, func(tx engine.Tx) error { return tx.Users().Put(&ada) })
	_, cookie, err := sessions.Create(t.Context(), engine.Principal{Name: "ada", User: ada.ID})
	if err != nil {
		t.Fatal(err)
	}
	_, p, err := sessions.Authenticate(t.Context(), cookie, "")
	if err != nil || p.User != ada.ID || p.Name != "ada" || !slices.Equal(p.Permissions, access.RolePermissions(access.RoleViewer)) {
		t.Fatalf("got %+v, %v", p, err)
	}
	// A role given since counts at once.
	ada.Role = access.RoleOperator
	update(t, c, func(tx engine.Tx) error { return tx.Users().Put(&ada) })
	if _, p, err = sessions.Authenticate(t.Context(), cookie, ""); err != nil || !slices.Contains(p.Permissions, access.SourcesUpdate) {
		t.Errorf("got %+v, %v", p, err)
	}
	ada.Disabled = true
	update(t, c, func(tx engine.Tx) error { return tx.Users().Put(&ada) })
	if _, _, err := sessions.Create(t.Context(), engine.Principal{Name: "ada", User: ada.ID}); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("a disabled user signed in: %v", err)
	}
}

func TestSessionsAreEndedAndAudited(t *testing.T) {
	c := newCore(t)
	sessions, root := &Sessions{c}, (&Tokens{c}).Local("")
	_, cookie, _ := signIn(t, c, "ci", access.RoleViewer)
	_, p, err := sessions.Authenticate(t.Context(), cookie, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sessions.List(t.Context(), p, Page{}); engine.ClassOf(err) != engine.ClassDenied {
		t.Errorf("a viewer lists sessions: %v", err)
	}
	if err := sessions.Revoke(t.Context(), p, string(p.Session)); engine.ClassOf(err) != engine.ClassDenied {
		t.Errorf("a viewer revokes sessions: %v", err)
	}
	// A session opened in place of another ends that one.
	next, nextCookie, err := sessions.Create(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := sessions.Authenticate(t.Context(), cookie, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("the replaced session goes on: %v", err)
	}
	if err := sessions.Revoke(t.Context(), root, string(next.ID)); err != nil {
		t.Fatal(err)
	}
	if err := sessions.Revoke(t.Context(), root, string(next.ID)); err != nil {
		t.Errorf("absent is no success: %v", err)
	}
	if _, _, err := sessions.Authenticate(t.Context(), nextCookie, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("the revoked session goes on: %v", err)
	}
	var got []string
	view(t, c, func(tx engine.Tx) error {
		entries, err := tx.Audit().Newest(10, "")
		for _, e := range entries {
			if e.Object.Kind == engine.ObjectSession {
				got = append(got, e.Principal+" "+e.Action+" "+e.Detail["reason"])
			}
		}
		return err
	})
	want := []string{"local session.end revoked", "ci session.create ", "ci session.end signed in anew", "ci session.create "}
	if !slices.Equal(got, want) {
		t.Errorf("audited %q, want %q", got, want)
	}
}

func TestSessionsOfOneOwnerAreBounded(t *testing.T) {
	c := newCore(t)
	sessions := &Sessions{c}
	_, first, p := signIn(t, c, "ci", access.RoleViewer)
	_, others, _ := signIn(t, c, "other", access.RoleViewer)
	for range maxSessions {
		if _, _, err := sessions.Create(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := sessions.Authenticate(t.Context(), first, ""); engine.CodeOf(err) != engine.CodeUnauthenticated {
		t.Errorf("the oldest is still there: %v", err)
	}
	if _, _, err := sessions.Authenticate(t.Context(), others, ""); err != nil {
		t.Errorf("another's went: %v", err)
	}
	all, err := sessions.List(t.Context(), (&Tokens{c}).Local(""), Page{})
	if err != nil || len(all.Items) != maxSessions+1 {
		t.Errorf("%d sessions, %v", len(all.Items), err)
	}
}

// Seen to the minute, off the request: the next day's idle limit counts from it.
func TestSessionUseIsNoted(t *testing.T) {
	c := newCore(t)
	sessions := &Sessions{c}
	ses, cookie, _ := signIn(t, c, "ci", access.RoleViewer)
	long := time.Now().UTC().Add(-sessionIdle + time.Hour).Truncate(time.Minute)
	change(t, c, ses.ID, func(s *engine.Session) { s.SeenAt = long })
	if _, _, err := sessions.Authenticate(t.Context(), cookie, ""); err != nil {
		t.Fatal(err)
	}
	c.workers.wg.Wait() // the note is the only background work here
	view(t, c, func(tx engine.Tx) error {
		got, err := tx.Sessions().Get(ses.ID)
		if err == nil && (!got.SeenAt.After(long) || got.SeenAt.Second() != 0) {
			t.Errorf("seen at %s", got.SeenAt)
		}
		return err
	})
}
