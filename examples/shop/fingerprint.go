package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// table is one of the shop's, with the column that says which order a row
// came with; empty for tables that the load does not write to.
type table struct{ name, order string }

var tables = []table{
	{"customers", ""},
	{"products", ""},
	{"orders", "id"},
	{"order_lines", "order_id"},
	{"payments", "order_id"},
	{"events", "order_id"},
}

// fingerprint is the rows of a database up to one order: how many each table
// has, and a sum over the hash of every row.
type fingerprint struct {
	upTo int64
	rows int64
	sums string
}

// fingerprintUpTo reads every row that came with an order up to number n. It
// runs in one snapshot of the database, so that a load beside it does no harm.
func fingerprintUpTo(ctx context.Context, conn *pgx.Conn, n int64) (fingerprint, error) {
	f := fingerprint{upTo: n}
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
	if err != nil {
		return f, err
	}
	defer tx.Rollback(context.WithoutCancel(ctx))
	if _, err := tx.Exec(ctx, "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL extra_float_digits = 1"); err != nil {
		return f, err
	}
	var sums []string
	for _, t := range tables {
		where := "true"
		if t.order != "" {
			where = fmt.Sprintf("%s <= %d", t.order, n)
		}
		var count int64
		var sum string
		sql := fmt.Sprintf("SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text FROM %s AS t WHERE %s", t.name, where)
		if err := tx.QueryRow(ctx, sql).Scan(&count, &sum); err != nil {
			return f, fmt.Errorf("read %s: %w", t.name, err)
		}
		f.rows += count
		sums = append(sums, fmt.Sprintf("%s %d %s", t.name, count, sum))
	}
	f.sums = strings.Join(sums, ", ")
	return f, nil
}

// equal returns nil when both are the same rows.
func (f fingerprint) equal(other fingerprint, what string) error {
	if f.sums != other.sums {
		return fmt.Errorf("%s: the rows differ up to order %d:\n  %s\n  %s", what, f.upTo, f.sums, other.sums)
	}
	return nil
}

func newestOrder(ctx context.Context, conn *pgx.Conn) (int64, error) {
	var n int64
	err := conn.QueryRow(ctx, "SELECT max(id) FROM orders").Scan(&n)
	return n, err
}
