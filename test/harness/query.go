package harness

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ramet-io/ramet/api/client"
)

const queryTimeout = 20 * time.Second

// Connect opens a connection to a clone over TCP with its password; the caller
// closes it.
func (a Ask) Connect(ctx context.Context, clone string) (*pgx.Conn, error) {
	conn, err := client.Read[client.Connection](a.GetCloneCredentials(ctx, clone))
	if err != nil {
		return nil, err
	}
	cfg, err := pgx.ParseConfig(conn.DSN)
	if err != nil {
		return nil, fmt.Errorf("the DSN of clone %s: %w", clone, err)
	}
	c, err := pgx.ConnectConfig(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("connect to clone %s: %w", clone, err)
	}
	return c, nil
}

// Exec runs statements in a clone, each on its own.
func (a Ask) Exec(clone string, statements ...string) error {
	ctx, cancel := context.WithTimeout(a.Ctx, queryTimeout)
	defer cancel()
	c, err := a.Connect(ctx, clone)
	if err != nil {
		return err
	}
	defer func() { _ = c.Close(context.WithoutCancel(ctx)) }()
	for _, sql := range statements {
		if _, err := c.Exec(ctx, sql); err != nil {
			return fmt.Errorf("clone %s: %s: %w", clone, sql, err)
		}
	}
	return nil
}

// Value runs a query in a clone and returns its first column of its first row as text.
func (a Ask) Value(clone, sql string) (string, error) {
	ctx, cancel := context.WithTimeout(a.Ctx, queryTimeout)
	defer cancel()
	c, err := a.Connect(ctx, clone)
	if err != nil {
		return "", err
	}
	defer func() { _ = c.Close(context.WithoutCancel(ctx)) }()
	var out *string
	if err := c.QueryRow(ctx, sql, pgx.QueryExecModeSimpleProtocol).Scan(&out); err != nil {
		return "", fmt.Errorf("clone %s: %s: %w", clone, sql, err)
	}
	if out == nil {
		return "", nil
	}
	return *out, nil
}
