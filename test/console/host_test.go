package console

import (
	"context"
	"errors"

	"github.com/ramet-io/ramet/engine"
)

// stillHost is a host on which no PostgreSQL can be started and from which no
// production is reached. What it does not answer is not asked.
type stillHost struct{ engine.Instances }

var errStill = engine.Errorf(engine.ClassUnavailable, engine.CodeInstanceFailed, "nothing starts on this host")

func (stillHost) Start(context.Context, engine.InstanceSpec) (engine.Instance, error) {
	return nil, errStill
}

func (stillHost) Adopt(context.Context, engine.InstanceSpec, engine.InstanceRef) (engine.Instance, error) {
	return nil, engine.Errorf(engine.ClassNotFound, engine.CodeInstanceFailed, "nothing runs on this host")
}
func (stillHost) Connections(context.Context) (map[int]int, error)           { return nil, nil }
func (stillHost) ClearLeftover(context.Context, string) error                { return nil }
func (stillHost) Leftovers(context.Context) ([]string, error)                { return nil, nil }
func (stillHost) Running(context.Context) ([]engine.InstanceProcess, error)  { return nil, nil }
func (stillHost) Kill(context.Context, engine.InstanceProcess) error         { return nil }
func (stillHost) Thaw(context.Context, engine.InstanceProcess) (bool, error) { return false, nil }
func (stillHost) Control(string, int) (engine.ControlData, error) {
	return engine.ControlData{}, errStill
}
func (stillHost) Majors() []int                         { return []int{15} }
func (stillHost) CheckSettings(map[string]string) error { return nil }
func (stillHost) CheckLimits(int, int) error            { return nil }
func (stillHost) LogTail(string, int64) string          { return "a line\n" }
func (stillHost) Forget(string, string) error           { return nil }
func (stillHost) Tidy(context.Context) error            { return nil }
func (stillHost) Notes() []string                       { return nil }
func (stillHost) Isolated() bool                        { return true }
func (stillHost) Owner() (uid, gid int)                 { return -1, -1 }
func (stillHost) FreePort(_ context.Context, taken map[int]bool) (int, error) {
	for port := 20000; port < 60000; port++ {
		if !taken[port] {
			return port, nil
		}
	}
	return 0, errors.New("no port is left")
}

// farProduction answers nothing.
type farProduction struct{}

var errFar = engine.Errorf(engine.ClassUnavailable, engine.CodeSourceUnreachable, "production is not reached")

func (farProduction) Probe(context.Context, engine.Target, engine.ProbeOptions) (engine.ServerFacts, error) {
	return engine.ServerFacts{}, errFar
}

func (farProduction) EnsureSlot(context.Context, engine.Target, string) (engine.LSN, error) {
	return 0, errFar
}

func (farProduction) Seed(context.Context, engine.SeedRequest) (engine.SeedResult, error) {
	return engine.SeedResult{}, errFar
}
func (farProduction) Follow(context.Context, engine.FollowRequest) error { return errFar }
func (farProduction) FlushLSN(context.Context, engine.Target) (engine.TLI, engine.LSN, error) {
	return 0, 0, errFar
}
func (farProduction) Release(context.Context, engine.Target, string) error { return errFar }
func (farProduction) SlotState(context.Context, engine.Target, string) (engine.SlotState, error) {
	return engine.SlotState{}, errFar
}
