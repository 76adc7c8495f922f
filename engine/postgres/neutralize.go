package postgres

import (
	"context"

	"github.com/ramet-io/ramet/engine"
)

// Neutralize is written next.
func (in *instance) Neutralize(_ context.Context) (engine.NeutralizeReport, error) {
	return engine.NeutralizeReport{}, nil
}
