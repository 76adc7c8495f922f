package api

import (
	"cmp"
	"encoding/json"
	"maps"
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

func quotaOf(q Quota) engine.Quota { return engine.Quota{Clones: q.Clones, Bytes: q.Bytes} }

func wireQuota(q engine.Quota) Quota { return Quota{Clones: q.Clones, Bytes: q.Bytes} }

func wireUse(u control.QuotaUse) QuotaUse { return QuotaUse{Clones: u.Clones, Bytes: u.Bytes} }

func wireUser(u control.UserView) User {
	return User{
		ID: string(u.ID), Name: u.Name, FullName: u.FullName, Email: u.Email, Role: u.Role, Disabled: u.Disabled, Issuer: u.Issuer, Groups: u.Groups,
		Quota: wireQuota(u.Quota), Used: wireUse(u.Used), LastSeenAt: u.LastSeen,
		Labels: u.Labels, CreatedAt: u.CreatedAt, UpdatedAt: u.UpdatedAt, Revision: int64(u.Revision),
	}
}

func wireProject(p control.ProjectView) Project {
	members := make([]ProjectMember, 0, len(p.Members))
	for id, role := range p.Members {
		members = append(members, ProjectMember{User: string(id), UserName: p.Names[id], Role: role})
	}
	slices.SortFunc(members, func(a, b ProjectMember) int {
		return cmp.Or(cmp.Compare(a.UserName, b.UserName), cmp.Compare(a.User, b.User))
	})
	return Project{
		ID: string(p.ID), Name: p.Name, Description: p.Description, Members: members, Groups: p.Groups,
		Quota: wireQuota(p.Quota), Used: wireUse(p.Used), Sources: p.Sources,
		Labels: p.Labels, CreatedAt: p.CreatedAt, UpdatedAt: p.UpdatedAt, Revision: int64(p.Revision),
	}
}

// created answers a request that makes an object at once.
func (s *Server) created(c echo.Context, revision uint64, place string, body any) (reply, error) {
	return newReply(http.StatusCreated, body, map[string]string{"Etag": etag(revision), echo.HeaderLocation: place})
}

// ListProjects lists the projects that the caller may see.
func (h handlers) ListProjects(c echo.Context, q ListProjectsParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Projects.List(c.Request().Context(), principal(c), page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, ProjectList{Items: list(out.Items, wireProject), NextCursor: encodeCursor(out.Next)})
}

// CreateProject makes a project.
func (h handlers) CreateProject(c echo.Context, _ CreateProjectParams) error {
	b, err := decode[CreateProject](c)
	if err != nil {
		return err
	}
	groups := map[string]string{}
	for g, role := range b.Groups {
		groups[g] = string(role)
	}
	rep, err := h.once(c, func() (reply, error) {
		p, err := h.uc.Projects.Create(c.Request().Context(), principal(c), control.ProjectRequest{
			Name: b.Name, Description: b.Description, Quota: quotaOf(b.Quota), Groups: groups, Labels: b.Labels,
		})
		if err != nil {
			return reply{}, err
		}
		return h.created(c, p.Revision, href(engine.ObjectProject, p.ID), wireProject(p))
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

func (h handlers) project(c echo.Context, p control.ProjectView, err error) error {
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, p.Revision, wireProject(p))
}

// GetProject shows a project.
func (h handlers) GetProject(c echo.Context, ref ProjectRef, _ GetProjectParams) error {
	p, err := h.uc.Projects.Get(c.Request().Context(), principal(c), ref)
	return h.project(c, p, err)
}

// UpdateProject changes a project.
func (h handlers) UpdateProject(c echo.Context, ref ProjectRef, q UpdateProjectParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	b, err := decode[ProjectPatch](c)
	if err != nil {
		return err
	}
	present, err := decode[map[string]json.RawMessage](c)
	if err != nil {
		return err
	}
	patch := control.ProjectPatch{Name: b.Name, Description: orNull(b.Description, present, "description"), Labels: b.Labels}
	if patch.Quota, err = quotaPatch(b.Quota, present); err != nil {
		return err
	}
	if b.Groups != nil {
		patch.Groups = map[string]*string{}
		for g, role := range b.Groups {
			patch.Groups[g] = (*string)(role)
		}
	}
	p, err := h.uc.Projects.Update(c.Request().Context(), principal(c), ref, match, patch)
	return h.project(c, p, err)
}

// quotaPatch reads the limits that a merge-patch names: null is no limit.
func quotaPatch(q QuotaPatch, present map[string]json.RawMessage) (control.QuotaPatch, error) {
	named := map[string]json.RawMessage{}
	if raw, ok := present["quota"]; ok {
		if err := json.Unmarshal(raw, &named); err != nil {
			return control.QuotaPatch{}, invalid("the field %q is not valid", "quota")
		}
	}
	return control.QuotaPatch{Clones: orNull(q.Clones, named, "clones"), Bytes: orNull(q.Bytes, named, "bytes")}, nil
}

// DeleteProject removes a project.
func (h handlers) DeleteProject(c echo.Context, ref ProjectRef, q DeleteProjectParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	if err := h.uc.Projects.Delete(c.Request().Context(), principal(c), ref, match); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}

// PutMember sets a member's role.
func (h handlers) PutMember(c echo.Context, ref ProjectRef, user UserRef) error {
	b, err := decode[Member](c)
	if err != nil {
		return err
	}
	p, err := h.uc.Projects.PutMember(c.Request().Context(), principal(c), ref, user, string(b.Role))
	return h.project(c, p, err)
}

// RemoveMember takes a member's role away.
func (h handlers) RemoveMember(c echo.Context, ref ProjectRef, user UserRef) error {
	p, err := h.uc.Projects.RemoveMember(c.Request().Context(), principal(c), ref, user)
	return h.project(c, p, err)
}

// ListUsers lists users.
func (h handlers) ListUsers(c echo.Context, q ListUsersParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Users.List(c.Request().Context(), principal(c), page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, UserList{Items: list(out.Items, wireUser), NextCursor: encodeCursor(out.Next)})
}

// CreateUser makes a user.
func (h handlers) CreateUser(c echo.Context, _ CreateUserParams) error {
	b, err := decode[CreateUser](c)
	if err != nil {
		return err
	}
	rep, err := h.once(c, func() (reply, error) {
		u, err := h.uc.Users.Create(c.Request().Context(), principal(c), control.UserRequest{
			Name: b.Name, FullName: b.FullName, Email: b.Email, Role: string(b.Role), Quota: quotaOf(b.Quota), Labels: maps.Clone(b.Labels),
		})
		if err != nil {
			return reply{}, err
		}
		return h.created(c, u.Revision, href(engine.ObjectUser, u.ID), wireUser(u))
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

// GetUser shows a user.
func (h handlers) GetUser(c echo.Context, ref UserRef, _ GetUserParams) error {
	u, err := h.uc.Users.Get(c.Request().Context(), principal(c), ref)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, u.Revision, wireUser(u))
}

// UpdateUser changes a user.
func (h handlers) UpdateUser(c echo.Context, ref UserRef, q UpdateUserParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	b, err := decode[UserPatch](c)
	if err != nil {
		return err
	}
	present, err := decode[map[string]json.RawMessage](c)
	if err != nil {
		return err
	}
	patch := control.UserPatch{
		FullName: orNull(b.FullName, present, "full_name"), Email: orNull(b.Email, present, "email"),
		Role: orNull((*string)(b.Role), present, "role"), Disabled: orNull(b.Disabled, present, "disabled"), Labels: b.Labels,
	}
	if patch.Quota, err = quotaPatch(b.Quota, present); err != nil {
		return err
	}
	u, err := h.uc.Users.Update(c.Request().Context(), principal(c), ref, match, patch)
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, u.Revision, wireUser(u))
}

// DeleteUser removes a user.
func (h handlers) DeleteUser(c echo.Context, ref UserRef, q DeleteUserParams) error {
	match, err := parseIfMatch(q.IfMatch)
	if err != nil {
		return err
	}
	if err := h.uc.Users.Delete(c.Request().Context(), principal(c), ref, match); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}
