package api

import "github.com/labstack/echo/v4"

// ListProjects is not here yet.
func (h handlers) ListProjects(_ echo.Context, _ ListProjectsParams) error { return notYet() }

// CreateProject is not here yet.
func (h handlers) CreateProject(_ echo.Context, _ CreateProjectParams) error { return notYet() }

// DeleteProject is not here yet.
func (h handlers) DeleteProject(_ echo.Context, _ ProjectRef, _ DeleteProjectParams) error {
	return notYet()
}

// GetProject is not here yet.
func (h handlers) GetProject(_ echo.Context, _ ProjectRef, _ GetProjectParams) error { return notYet() }

// UpdateProject is not here yet.
func (h handlers) UpdateProject(_ echo.Context, _ ProjectRef, _ UpdateProjectParams) error {
	return notYet()
}

// RemoveMember is not here yet.
func (h handlers) RemoveMember(_ echo.Context, _ ProjectRef, _ UserRef) error { return notYet() }

// PutMember is not here yet.
func (h handlers) PutMember(_ echo.Context, _ ProjectRef, _ UserRef) error { return notYet() }

// ListUsers is not here yet.
func (h handlers) ListUsers(_ echo.Context, _ ListUsersParams) error { return notYet() }

// CreateUser is not here yet.
func (h handlers) CreateUser(_ echo.Context, _ CreateUserParams) error { return notYet() }

// DeleteUser is not here yet.
func (h handlers) DeleteUser(_ echo.Context, _ UserRef, _ DeleteUserParams) error { return notYet() }

// GetUser is not here yet.
func (h handlers) GetUser(_ echo.Context, _ UserRef, _ GetUserParams) error { return notYet() }

// UpdateUser is not here yet.
func (h handlers) UpdateUser(_ echo.Context, _ UserRef, _ UpdateUserParams) error { return notYet() }

// ExportAudit is not here yet.
func (h handlers) ExportAudit(_ echo.Context, _ ExportAuditParams) error { return notYet() }
