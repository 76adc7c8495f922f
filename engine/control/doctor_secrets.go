package control

import (
	"context"
	"fmt"
)

// codeSecretUnreadable is of a password that the host's key does not open.
const codeSecretUnreadable = "SECRET_UNREADABLE"

// secretFindings are passwords that do not open: the key was lost or replaced.
func (c *core) secretFindings(_ context.Context, w *world) ([]Finding, error) {
	var out []Finding
	for _, cl := range w.clones {
		if len(cl.Password) == 0 || w.busy[cl.ID] {
			continue
		}
		if _, err := c.Secrets.Open(cl.Password, secretPlace(cl.ID)); err == nil {
			continue
		}
		out = append(out, Finding{
			Code: codeSecretUnreadable, Severity: SeverityError, Object: cloneRef(cl),
			Message: fmt.Sprintf("the password of clone %s was sealed with another key and cannot be shown", cl.Name),
			Hint:    "put back the copy of secret.key that you kept; or run `ramet doctor --repair`, which gives the clone a new password",
		}.mend("give the clone a new password", fix{phase: phaseSecrets, run: func(ctx context.Context, m *mender) error { return m.newClonePassword(ctx, cl.ID) }}))
	}
	for _, src := range w.sources {
		if len(src.Link.Password) == 0 || w.busy[src.ID] {
			continue
		}
		if _, err := c.Secrets.Open(src.Link.Password, secretPlace(src.ID)); err == nil {
			continue
		}
		out = append(out, Finding{
			Code: codeSecretUnreadable, Severity: SeverityError, Object: sourceRef(src),
			Message: fmt.Sprintf("the password of source %s was sealed with another key, so production cannot be reached", src.Name),
			Hint:    "put back the copy of secret.key that you kept; or give the password again: `ramet source update " + src.Name + " --password-file FILE`",
		})
	}
	return out, nil
}
