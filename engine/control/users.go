package control

import (
	"context"
	"maps"
	"net/mail"
	"strings"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// Users are the use cases of people.
type Users struct{ *core }

// UserView is a user with what counts in the quota.
type UserView struct {
	engine.User
	Used QuotaUse
}

// UserRequest asks for a new user.
type UserRequest struct {
	Name     string // login
	FullName string
	Email    string
	Role     string // over all projects; may be empty
	Quota    engine.Quota
	Labels   map[string]string
}

// UserPatch changes a user; nil leaves a field as it is.
type UserPatch struct {
	FullName, Email, Role *string
	Disabled              *bool
	Quota                 QuotaPatch
	Labels                map[string]*string // merge-patch: a nil value removes the label
}

// Create makes a user. Nobody can give a role that is stronger than their own.
func (s *Users) Create(ctx context.Context, p engine.Principal, r UserRequest) (UserView, error) {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return UserView{}, err
	}
	u := engine.User{
		Meta:     engine.Meta{ID: engine.NewID(engine.PrefixUser), Name: r.Name, Labels: maps.Clone(r.Labels)},
		FullName: r.FullName, Email: r.Email, Role: r.Role, Quota: r.Quota,
	}
	if err := checkUser(p, u); err != nil {
		return UserView{}, err
	}
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		if err := emailFree(tx, u); err != nil {
			return err
		}
		if err := tx.Users().Put(&u); err != nil {
			return err
		}
		return audit(tx, p, "user.create", userRef(u), "", map[string]string{"role": u.Role})
	})
	return UserView{User: u}, err
}

// checkUser holds what a person may set against its rules.
func checkUser(p engine.Principal, u engine.User) error {
	if err := engine.ValidateLogin(u.Name); err != nil {
		return err
	}
	if u.Name == nameLocal || u.Name == SystemPrincipal().Name {
		return reservedName(u.Name)
	}
	if u.Email != "" && !validEmail(u.Email) {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "email: %q is not an e-mail address", u.Email)
	}
	if err := checkQuotaValues(u.Quota); err != nil {
		return err
	}
	if u.Role == "" {
		return nil
	}
	if err := checkRole("role", u.Role); err != nil {
		return err
	}
	return access.AllowGiving(p, access.Rights{All: access.RolePermissions(u.Role)})
}

func reservedName(name string) error {
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "name: %q is reserved: in the audit log it means the local socket or the daemon", name).
		WithHint("choose another name")
}

func checkRole(field, role string) error {
	if access.RolePermissions(role) != nil {
		return nil
	}
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%s: %q is not a role", field, role).
		WithHint("use one of " + strings.Join(access.Roles(), ", "))
}

func validEmail(s string) bool {
	a, err := mail.ParseAddress(s)
	return err == nil && a.Address == s && a.Name == ""
}

// emailFree refuses an address that another user has; case does not count.
func emailFree(tx engine.Tx, u engine.User) error {
	other, found, err := userByEmail(tx, u.Email)
	if err != nil || !found || other.ID == u.ID {
		return err
	}
	return engine.Errorf(engine.ClassConflict, engine.CodeNameTaken, "the e-mail address %q belongs to user %s", u.Email, other.Name).
		WithHint("an address belongs to one user")
}

func userByEmail(tx engine.Tx, email string) (engine.User, bool, error) {
	if email == "" {
		return engine.User{}, false, nil
	}
	for u, err := range tx.Users().All() {
		if err != nil || strings.EqualFold(u.Email, email) {
			return u, err == nil, err
		}
	}
	return engine.User{}, false, nil
}

func userRef(u engine.User) engine.ObjectRef {
	return engine.ObjectRef{Kind: engine.ObjectUser, ID: u.ID, Name: u.Name}
}

// Get returns the user that ref names.
func (s *Users) Get(ctx context.Context, p engine.Principal, ref string) (UserView, error) {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return UserView{}, err
	}
	return s.show(ctx, func(tx engine.Tx) (engine.User, error) { return find(tx.Users(), engine.PrefixUser, ref) })
}

// Self returns the person behind p; found is false when there is none.
func (s *Users) Self(ctx context.Context, p engine.Principal) (u UserView, found bool, err error) {
	if p.User == "" {
		return UserView{}, false, nil
	}
	u, err = s.show(ctx, func(tx engine.Tx) (engine.User, error) { return tx.Users().Get(p.User) })
	return u, err == nil, err
}

func (s *Users) show(ctx context.Context, get func(engine.Tx) (engine.User, error)) (out UserView, err error) {
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		if out.User, err = get(tx); err != nil {
			return err
		}
		out.Used, err = used(tx, func(cl engine.Clone) bool { return cl.OwnerUser == out.ID })
		return err
	})
	return out, err
}

// List returns one page of users.
func (s *Users) List(ctx context.Context, p engine.Principal, page Page) (out PageOf[UserView], err error) {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return out, err
	}
	err = s.Store.View(ctx, func(tx engine.Tx) error {
		users, err := pageOf(tx.Users().All(), page, func(u engine.User) engine.ID { return u.ID }, nil)
		if err != nil {
			return err
		}
		use, err := usedBy(tx, cloneOwner)
		out.Next = users.Next
		for _, u := range users.Items {
			out.Items = append(out.Items, UserView{User: u, Used: use[u.ID]})
		}
		return err
	})
	return out, err
}

// Update applies a patch. Disabling a user ends the user's sessions; tokens
// are refused as long as it lasts. Nobody changes a user who is stronger than
// they are, and the last way to administer stays.
func (s *Users) Update(ctx context.Context, p engine.Principal, ref string, ifMatch uint64, patch UserPatch) (UserView, error) {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return UserView{}, err
	}
	var out UserView
	err := s.Store.Update(ctx, func(tx engine.Tx) error {
		u, err := s.changeable(tx, p, ref, ifMatch)
		if err != nil {
			return err
		}
		detail, err := patch.apply(&u)
		if err != nil {
			return err
		}
		if err := checkUser(p, u); err != nil {
			return err
		}
		if err := emailFree(tx, u); err != nil {
			return err
		}
		if err := keepAdministrable(tx, func() error { return tx.Users().Put(&u) }); err != nil {
			return err
		}
		if u.Disabled {
			if err := endSessions(tx, p, "user disabled", func(n engine.Session) bool { return n.User == u.ID }); err != nil {
				return err
			}
		}
		out.User = u
		if out.Used, err = used(tx, func(cl engine.Clone) bool { return cl.OwnerUser == u.ID }); err != nil {
			return err
		}
		return audit(tx, p, "user.update", userRef(u), "", detail)
	})
	return out, err
}

func (s *Users) changeable(tx engine.Tx, p engine.Principal, ref string, ifMatch uint64) (engine.User, error) {
	u, err := find(tx.Users(), engine.PrefixUser, ref)
	if err != nil {
		return u, err
	}
	if err := checkMatch(ifMatch, u.Revision); err != nil {
		return u, err
	}
	return u, access.AllowGiving(p, access.Rights{All: access.RolePermissions(u.Role)})
}

// apply changes the user and says for the audit log what matters of it.
func (patch UserPatch) apply(u *engine.User) (map[string]string, error) {
	detail := map[string]string{}
	if patch.FullName != nil {
		u.FullName = *patch.FullName
	}
	if patch.Email != nil {
		u.Email = *patch.Email
	}
	if patch.Role != nil && *patch.Role != u.Role {
		detail["role"] = u.Role + " -> " + *patch.Role
		u.Role = *patch.Role
	}
	if patch.Disabled != nil && *patch.Disabled != u.Disabled {
		detail["disabled"] = map[bool]string{true: "true", false: "false"}[*patch.Disabled]
		u.Disabled = *patch.Disabled
	}
	if patch.Labels != nil {
		u.Labels = patchLabels(u.Labels, patch.Labels)
	}
	return detail, patch.Quota.apply(&u.Quota)
}

// Delete removes a user: tokens are revoked, sessions end, memberships go.
// What the user owns stays.
func (s *Users) Delete(ctx context.Context, p engine.Principal, ref string, ifMatch uint64) error {
	if err := access.Allow(p, access.UsersManage); err != nil {
		return err
	}
	return s.Store.Update(ctx, func(tx engine.Tx) error {
		u, err := s.changeable(tx, p, ref, ifMatch)
		if err != nil {
			return err
		}
		err = keepAdministrable(tx, func() error {
			if err := (&Tokens{s.core}).revokeAll(tx, p, func(t engine.Token) bool { return t.User == u.ID }); err != nil {
				return err
			}
			return tx.Users().Delete(u.ID)
		})
		if err != nil {
			return err
		}
		if err := endSessions(tx, p, "user removed", func(n engine.Session) bool { return n.User == u.ID }); err != nil {
			return err
		}
		if err := leaveProjects(tx, u.ID); err != nil {
			return err
		}
		return audit(tx, p, "user.delete", userRef(u), "", nil)
	})
}

// endSessions ends the browser sessions that of picks.
func endSessions(tx engine.Tx, p engine.Principal, why string, of func(engine.Session) bool) error {
	gone, err := collect(tx.Sessions().All(), of)
	for _, n := range gone {
		if err == nil {
			err = endSession(tx, p, n, why)
		}
	}
	return err
}

func leaveProjects(tx engine.Tx, user engine.ID) error {
	in, err := collect(tx.Projects().All(), func(pr engine.Project) bool { return pr.Members[user] != "" })
	for _, pr := range in {
		delete(pr.Members, user)
		if err == nil {
			err = tx.Projects().Put(&pr)
		}
	}
	return err
}
