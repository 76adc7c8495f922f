package control

import (
	"context"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// refusal says in the log why somebody was not let in; callers are told less.
type refusal string

func (r refusal) Error() string { return string(r) }

// The refusals.
const (
	refusedUnknown  refusal = "unknown"
	refusedRevoked  refusal = "token revoked"
	refusedExpired  refusal = "token expired"
	refusedNoUser   refusal = "user gone"
	refusedDisabled refusal = "user disabled"
)

// rightsOfUser evaluates role, memberships and groups as they are now. A user
// who is gone or disabled is refused.
func rightsOfUser(tx engine.Tx, id engine.ID) (engine.User, access.Rights, error) {
	u, err := tx.Users().Get(id)
	switch {
	case err != nil && engine.ClassOf(err) == engine.ClassNotFound:
		return u, access.Rights{}, refusedNoUser
	case err != nil:
		return u, access.Rights{}, err
	case u.Disabled:
		return u, access.Rights{}, refusedDisabled
	}
	projects, err := collect(tx.Projects().All(), nil)
	return u, access.OfUser(u, projects), err
}

// principalOfUser is who a signed-in user is, evaluated now. An error that is
// a refusal means that the user may not come in.
func principalOfUser(tx engine.Tx, id engine.ID) (engine.Principal, error) {
	u, rights, err := rightsOfUser(tx, id)
	if err != nil {
		return engine.Principal{}, err
	}
	return engine.Principal{Name: u.Name, User: u.ID, Permissions: rights.All, Projects: rights.Within}, nil
}

// principalOfToken is who a token stands for, evaluated now. An error that is
// a refusal means that the token is not valid, or not any more.
func principalOfToken(tx engine.Tx, tok engine.Token) (engine.Principal, error) {
	switch now := tx.Now(); {
	case !tok.RevokedAt.IsZero():
		return engine.Principal{}, refusedRevoked
	case !tok.ExpiresAt.IsZero() && !now.Before(tok.ExpiresAt):
		return engine.Principal{}, refusedExpired
	}
	p := engine.Principal{Name: tok.Name, TokenID: tok.ID}
	var of *access.Rights
	if tok.User != "" {
		u, rights, err := rightsOfUser(tx, tok.User)
		if err != nil {
			return engine.Principal{}, err
		}
		p.Name, p.User, of = u.Name, u.ID, &rights
	}
	rights := access.OfToken(tok, of)
	p.Permissions, p.Projects = rights.All, rights.Within
	return p, nil
}

// PrincipalOf is who a user is now: role, memberships and groups are evaluated
// at each call. A user who is gone or disabled gets an error of
// ClassUnauthorized.
func (s *Users) PrincipalOf(ctx context.Context, id engine.ID, remote string) (p engine.Principal, err error) {
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		p, err = principalOfUser(tx, id)
		return err
	})
	p.Remote = remote
	return p, notAdmitted(err)
}

// PrincipalOf is who a token stands for now, without its secret: for a session
// that a token opened, and that ends with it. A token that is not valid any
// more gets an error of ClassUnauthorized.
func (t *Tokens) PrincipalOf(ctx context.Context, id engine.ID, remote string) (p engine.Principal, err error) {
	err = t.Store.View(ctx, func(tx engine.Tx) error {
		tok, err := tx.Tokens().Get(id)
		if err != nil {
			return refusedUnknown
		}
		p, err = principalOfToken(tx, tok)
		return err
	})
	p.Remote = remote
	return p, notAdmitted(err)
}

// notAdmitted turns a refusal into what callers are told.
func notAdmitted(err error) error {
	switch why, ok := err.(refusal); { //nolint:errorlint // made here and never wrapped
	case !ok:
		return err
	case why == refusedDisabled:
		return &engine.Error{
			Class: engine.ClassUnauthorized, Code: engine.CodeUserDisabled, Message: "the user is disabled",
			Hint: "an administrator can enable it: ramet user update NAME --enable", Err: err,
		}
	}
	return &engine.Error{
		Class: engine.ClassUnauthorized, Code: engine.CodeUnauthenticated, Message: "the sign-in is not valid any more",
		Hint: "sign in again", Err: err,
	}
}

// administrable reports whether anybody but the host's own administrator can
// still administer: a valid token with every permission, or an enabled
// administrator who signs in through OpenID Connect.
func administrable(tx engine.Tx) (bool, error) {
	for tok, err := range tx.Tokens().All() {
		if err != nil {
			return false, err
		}
		p, err := principalOfToken(tx, tok)
		if err == nil && len(p.Permissions) == len(access.RolePermissions(access.RoleAdmin)) {
			return true, nil
		}
		if _, refused := err.(refusal); err != nil && !refused { //nolint:errorlint // made here and never wrapped
			return false, err
		}
	}
	for u, err := range tx.Users().All() {
		if err != nil {
			return false, err
		}
		if u.Role == access.RoleAdmin && !u.Disabled && u.Issuer != "" {
			return true, nil
		}
	}
	return false, nil
}

// keepAdministrable runs change and refuses it when it takes away the last way
// to administer.
func keepAdministrable(tx engine.Tx, change func() error) error {
	before, err := administrable(tx)
	if err != nil {
		return err
	}
	if err := change(); err != nil || !before {
		return err
	}
	after, err := administrable(tx)
	if err != nil || after {
		return err
	}
	return engine.Errorf(engine.ClassConflict, engine.CodeLastAdministrator, "nobody could administer this daemon any more").
		WithHint("make another administrator's token first: ramet token create NAME --role admin")
}
