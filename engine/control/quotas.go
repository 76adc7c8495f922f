package control

import (
	"fmt"

	"github.com/ramet-io/ramet/engine"
)

// QuotaUse is how much of a quota is used.
type QuotaUse struct {
	Clones int
	Bytes  int64 // unique to the clones, by the last measurement
}

// QuotaPatch changes a quota; nil leaves a limit as it is.
type QuotaPatch struct {
	Clones *int
	Bytes  *int64
}

func (q QuotaPatch) apply(to *engine.Quota) error {
	if q.Clones != nil {
		to.Clones = *q.Clones
	}
	if q.Bytes != nil {
		to.Bytes = *q.Bytes
	}
	return checkQuotaValues(*to)
}

func checkQuotaValues(q engine.Quota) error {
	if q.Clones < 0 || q.Bytes < 0 {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "quota: a limit is below zero").WithHint("0 is no limit")
	}
	return nil
}

func (u *QuotaUse) add(tx engine.Tx, cl engine.Clone) error {
	u.Clones++
	record, err := tx.Usage().Get(cl.Timeflow)
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound {
		return nil // not measured yet
	}
	u.Bytes += record.Unique
	return err
}

// used adds up the clones that keep picks.
func used(tx engine.Tx, keep func(engine.Clone) bool) (QuotaUse, error) {
	var out QuotaUse
	for cl, err := range tx.Clones().All() {
		if err == nil && keep(cl) {
			err = out.add(tx, cl)
		}
		if err != nil {
			return out, err
		}
	}
	return out, nil
}

// usedBy adds up all clones, by what key says of each; "" is not counted.
func usedBy(tx engine.Tx, key func(engine.Clone) engine.ID) (map[engine.ID]QuotaUse, error) {
	out := map[engine.ID]QuotaUse{}
	for cl, err := range tx.Clones().All() {
		if err != nil {
			return nil, err
		}
		k := key(cl)
		if k == "" {
			continue
		}
		u := out[k]
		if err := u.add(tx, cl); err != nil {
			return nil, err
		}
		out[k] = u
	}
	return out, nil
}

func cloneProject(cl engine.Clone) engine.ID { return homeOf(cl.Project) }
func cloneOwner(cl engine.Clone) engine.ID   { return cl.OwnerUser }

// checkQuotas refuses what would take the clone's project or its owner beyond
// a quota. further is how many clones the request adds; used bytes refuse any.
// It is called in the transaction that reserves the work, so that of two
// requests for the last place one wins.
func checkQuotas(tx engine.Tx, cl engine.Clone, further int) error {
	pr, err := tx.Projects().Get(homeOf(cl.Project))
	if err != nil {
		return err
	}
	if err := checkOneQuota(tx, "project", pr.Name, pr.Quota, further, func(c engine.Clone) bool { return cloneProject(c) == pr.ID }); err != nil {
		return err
	}
	if cl.OwnerUser == "" {
		return nil
	}
	u, err := tx.Users().Get(cl.OwnerUser)
	if err != nil {
		if engine.ClassOf(err) == engine.ClassNotFound {
			return nil // removed since; the clones stay, the quota went
		}
		return err
	}
	return checkOneQuota(tx, "user", u.Name, u.Quota, further, func(c engine.Clone) bool { return c.OwnerUser == u.ID })
}

func checkOneQuota(tx engine.Tx, scope, name string, q engine.Quota, further int, of func(engine.Clone) bool) error {
	if q == (engine.Quota{}) {
		return nil
	}
	have, err := used(tx, of)
	switch {
	case err != nil:
		return err
	case further > 0 && q.Clones > 0 && have.Clones+further > q.Clones:
		return quotaExceeded(scope, name, "clones", int64(q.Clones), int64(have.Clones), int64(further))
	case q.Bytes > 0 && have.Bytes >= q.Bytes:
		return quotaExceeded(scope, name, "bytes", q.Bytes, have.Bytes, 0)
	}
	return nil
}

func quotaExceeded(scope, name, what string, limit, have, asked int64) error {
	e := &engine.Error{
		Class: engine.ClassExhausted, Code: engine.CodeQuotaExceeded,
		Message: fmt.Sprintf("the quota of %s %s is used up: %d of %d %s", scope, name, have, limit, what),
		Hint:    fmt.Sprintf("remove a clone of this %s, or let an administrator raise the quota: ramet %s update %s --quota-%s N", scope, scope, name, what),
		Details: map[string]any{"quota": scope + "." + what, "of": name, "limit": limit, "used": have},
	}
	if asked > 0 {
		e.Message += fmt.Sprintf(", and %d more would be needed", asked)
		e.Details["requested"] = asked
	}
	return e
}
