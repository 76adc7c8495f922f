package control

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Identity is what an OpenID Connect provider has vouched for, together with
// what the host's configuration makes of it.
type Identity struct {
	Issuer, Subject string // together they name the person for good; both required
	Name            string // preferred login; made to fit
	FullName        string
	Email           string
	EmailVerified   bool // an address that is not verified is neither kept nor matched
	Groups          []string

	Roles       map[string]string // role over all projects by group; not empty: the provider decides the role
	DefaultRole string            // of a new user whom no group gives a role; empty: none
	Create      bool              // people who are not known yet become users
}

// SignIn returns the user of an identity: the one who came in with it before,
// else one whom an administrator has made with the same, verified address and
// who has no identity yet, else a new one. Groups, and the role when the
// host's configuration maps groups to roles, follow the provider at each call.
func (s *Users) SignIn(ctx context.Context, id Identity, remote string) (engine.User, error) {
	if id.Issuer == "" || id.Subject == "" {
		return engine.User{}, engine.Errorf(engine.ClassUnauthorized, engine.CodeUnauthenticated, "the provider named nobody")
	}
	for _, role := range id.Roles {
		if err := checkRole("the configured role", role); err != nil {
			return engine.User{}, err
		}
	}
	if !id.EmailVerified || !validEmail(id.Email) {
		id.Email = ""
	}
	p := SystemPrincipal()
	p.Remote = remote
	var out engine.User
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		u, found, err := known(tx, id)
		if err != nil {
			return err
		}
		if !found && !id.Create {
			return engine.Errorf(engine.ClassDenied, engine.CodeUserNotFound, "%s is not a user here", cmpName(id)).
				WithHint("an administrator can make the user: ramet user add LOGIN --email ADDRESS")
		}
		if found && u.Disabled {
			return notAdmittedDisabled()
		}
		if !found {
			if u, err = newcomer(tx, id); err != nil {
				return err
			}
		}
		out, err = follow(tx, p, u, id, !found)
		return err
	})
	return out, err
}

func notAdmittedDisabled() error {
	return &engine.Error{
		Class: engine.ClassDenied, Code: engine.CodeUserDisabled, Message: "the user is disabled",
		Hint: "an administrator can enable it: ramet user update NAME --enable",
	}
}

func cmpName(id Identity) string {
	if id.Email != "" {
		return id.Email
	}
	return id.Subject
}

// known finds the user of an identity.
func known(tx engine.Tx, id Identity) (engine.User, bool, error) {
	for u, err := range tx.Users().All() {
		if err != nil || u.Issuer == id.Issuer && u.Subject == id.Subject {
			return u, err == nil, err
		}
	}
	u, found, err := userByEmail(tx, id.Email)
	return u, found && u.Issuer == "", err
}

// newcomer is a user for an identity that nobody has, with a login of its own.
func newcomer(tx engine.Tx, id Identity) (engine.User, error) {
	u := engine.User{Meta: engine.Meta{ID: engine.NewID(engine.PrefixUser)}, Role: id.DefaultRole}
	want := loginOf(id)
	u.Name = want
	for n := 2; ; n++ {
		_, err := tx.Users().ByName(u.Name)
		if err != nil && engine.ClassOf(err) == engine.ClassNotFound && u.Name != nameLocal && u.Name != SystemPrincipal().Name {
			return u, engine.ValidateLogin(u.Name)
		}
		if err != nil && engine.ClassOf(err) != engine.ClassNotFound {
			return u, err
		}
		u.Name = want + "-" + strconv.Itoa(n)
	}
}

// loginOf makes a login out of what the provider calls a person.
func loginOf(id Identity) string {
	name := id.Name
	if name == "" {
		name, _, _ = strings.Cut(id.Email, "@")
	}
	name = strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune("._@-", r) {
			return r
		}
		return '-'
	}, strings.ToLower(name))
	if name = strings.TrimLeft(name, "._@-"); name == "" {
		name = "user"
	}
	return name[:min(len(name), 100)]
}

// follow brings a user up to what the provider says now, and records what
// changed of it that counts.
func follow(tx engine.Tx, p engine.Principal, u engine.User, id Identity, fresh bool) (engine.User, error) {
	detail := map[string]string{"issuer": id.Issuer}
	changed := fresh || u.Issuer == ""
	u.Issuer, u.Subject, u.LastSeen = id.Issuer, id.Subject, tx.Now()
	if id.FullName != "" {
		u.FullName = id.FullName
	}
	if id.Email != "" && id.Email != u.Email {
		if _, taken, err := userByEmail(tx, id.Email); err != nil {
			return u, err
		} else if !taken {
			u.Email = id.Email
		}
	}
	if !slices.Equal(u.Groups, id.Groups) {
		detail["groups"], changed = strings.Join(id.Groups, " "), true
		u.Groups = slices.Clone(id.Groups)
	}
	if role := roleOf(id); len(id.Roles) > 0 && role != u.Role {
		detail["role"], changed = u.Role+" -> "+role, true
		u.Role = role
	}
	if err := tx.Users().Put(&u); err != nil || !changed {
		return u, err
	}
	action := "user.update"
	if fresh {
		action = "user.create"
	}
	return u, audit(tx, p, action, userRef(u), "", detail)
}

// roleOf is the strongest role that the groups give.
func roleOf(id Identity) string {
	for _, role := range access.Roles() {
		for _, g := range id.Groups {
			if id.Roles[g] == role {
				return role
			}
		}
	}
	return id.DefaultRole
}
