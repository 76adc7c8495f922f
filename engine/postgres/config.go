package postgres

import (
	"fmt"
	"net"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// engineRole is the superuser that Neutralize makes in a prepared snapshot. It
// has no password and may come only through the instance's own socket.
const engineRole = "ramet_engine"

const (
	identMap     = "ramet"
	mebibyte     = 1 << 20
	vdbBuffers   = "16MB"
	replayBuffer = "64MB"
)

// paths are where an instance sees its things: fixed inside its namespace, on
// the host otherwise.
type paths struct {
	pgdata string
	socket string
	conf   string
}

// configure generates the whole configuration. It follows the data's own
// pg_control where PostgreSQL insists (RULES A11) and uses small values
// elsewhere, so that fifty clones fit on a small machine.
func configure(spec engine.InstanceSpec, c engine.ControlData, facts dataFacts, p paths) (conf, error) {
	if err := CheckSettings(spec.Settings); err != nil {
		return nil, err
	}
	out := common(spec, c, p)
	switch spec.Role {
	case engine.RoleStandby, engine.RolePrepare:
		replay(out, spec, c)
	case engine.RoleMask:
		mask(out, spec.Major, c)
	case engine.RoleVerify:
		small(out, c)
		sized(out, spec)
		noBackground(out, spec.Major)
		out.set("fsync", onOff(!spec.Throwaway))
	case engine.RoleVDB:
		small(out, c)
		sized(out, spec)
		out.set("listen_addresses", listenAddress(spec))
	default:
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "unknown instance role %q", spec.Role)
	}
	out.atLeast("max_prepared_transactions", facts.preparedXacts)
	if spec.Role == engine.RoleVDB || spec.Role == engine.RoleVerify {
		for name, value := range spec.Settings {
			out[strings.ToLower(name)] = value
		}
		out.atLeast("max_prepared_transactions", facts.preparedXacts)
	}
	return out, nil
}

func listenAddress(spec engine.InstanceSpec) string {
	if spec.Listen == "" {
		return "127.0.0.1"
	}
	return spec.Listen
}

func common(spec engine.InstanceSpec, c engine.ControlData, p paths) conf {
	out := conf{
		"data_directory":             p.pgdata,
		"hba_file":                   p.conf + "/pg_hba.conf",
		"ident_file":                 p.conf + "/pg_ident.conf",
		"listen_addresses":           "",
		"unix_socket_directories":    p.socket,
		"unix_socket_permissions":    "0700",
		"cluster_name":               spec.ID,
		"ssl":                        "off",
		"password_encryption":        "scram-sha-256",
		"huge_pages":                 "off",
		"shared_memory_type":         "mmap",
		"dynamic_shared_memory_type": "posix",
		"fsync":                      "on",
		// After a crash PostgreSQL makes sure of the data directory's files before
		// it replays; one syncfs does that for all of them.
		"recovery_init_sync_method": "syncfs",
		"archive_mode":              "off",
		"archive_command":           "",
		"restore_command":           "",
		"primary_conninfo":          "",
		"shared_preload_libraries":  "",
		"session_preload_libraries": "",
		"local_preload_libraries":   "",
		"jit":                       "off",
		"logging_collector":         "off",
		"log_destination":           "stderr",
		"log_line_prefix":           "%m [%p] %q%u@%d ",
		"log_timezone":              "UTC",
		"timezone":                  "UTC",
		"lc_messages":               "C", // the log is read by us
		// On copy-on-write storage a recycled segment is no cheaper than a new
		// one, and it would count as the clone's own bytes.
		"wal_recycle":   "off",
		"wal_init_zero": "off",
		"wal_log_hints": onOff(c.WALLogHints),
	}
	out.set("port", portOf(spec))
	seg := int(max(c.WALSegmentSize, mebibyte) / mebibyte)
	out.set("min_wal_size", fmt.Sprintf("%dMB", max(32, 2*seg)))
	out.set("max_wal_size", fmt.Sprintf("%dMB", max(512, 4*seg)))
	out.set("track_commit_timestamp", onOff(c.TrackCommitTS))
	return out
}

// replay is for roles that recover production's WAL: nothing of what it needs
// may be smaller than on production.
func replay(out conf, spec engine.InstanceSpec, c engine.ControlData) {
	out.set("wal_level", "replica")
	out.set("hot_standby", "on")
	out.set("shared_buffers", replayBuffer)
	out.set("max_connections", max(c.MaxConnections, 10))
	out.set("max_worker_processes", max(c.MaxWorkerProcesses, 1))
	out.set("max_wal_senders", c.MaxWALSenders)
	out.set("max_prepared_transactions", c.MaxPreparedXacts)
	out.set("max_locks_per_transaction", max(c.MaxLocksPerXact, 10))
	for name, floor := range spec.MinSettings {
		switch name {
		case "max_connections", "max_worker_processes", "max_wal_senders",
			"max_prepared_transactions", "max_locks_per_transaction":
			out.atLeast(name, floor)
		}
	}
	out.set("max_replication_slots", 0)
	out.set("superuser_reserved_connections", 3)
	out.set("recovery_target_timeline", "latest")
	out.set("wal_retrieve_retry_interval", "100ms")
	out.set("hot_standby_feedback", "off")
	out.set("max_standby_archive_delay", "10s")
	out.set("max_standby_streaming_delay", "10s")
	out.set("checkpoint_timeout", "60s") // a short restartpoint interval keeps later recoveries short
	out.set("max_wal_size", "1GB")
	noBackground(out, spec.Major)
}

// small is for data that needs no recovery from production any more.
func small(out conf, c engine.ControlData) {
	out.set("wal_level", "replica")
	out.set("shared_buffers", vdbBuffers)
	out.set("max_connections", defaultConns)
	out.set("max_worker_processes", 6)
	out.set("max_parallel_workers", 2)
	out.set("max_parallel_workers_per_gather", 1)
	out.set("max_wal_senders", 4)
	out.set("max_replication_slots", 4)
	out.set("max_prepared_transactions", min(c.MaxPreparedXacts, 20))
	out.set("max_locks_per_transaction", min(max(c.MaxLocksPerXact, 64), 256))
	out.set("autovacuum_max_workers", 1)
	out.set("work_mem", "4MB")
	out.set("maintenance_work_mem", "32MB")
	out.set("wal_buffers", "1MB")
}

// mask is for rewriting everything with as little WAL as can be (RULES D24).
func mask(out conf, major int, c engine.ControlData) {
	small(out, c)
	out.set("wal_level", "minimal")
	out.set("max_wal_senders", 0)
	out.set("wal_init_zero", "on")
	out.set("shared_buffers", "128MB")
	out.set("maintenance_work_mem", "256MB")
	noBackground(out, major)
}

// noBackground keeps everything quiet that production's data could start by itself.
func noBackground(out conf, major int) {
	out.set("autovacuum", "off")
	out.set("max_logical_replication_workers", 0)
	if major >= 17 {
		out.set("event_triggers", "off")
	}
}

func onOff(b bool) string {
	if b {
		return "on"
	}
	return "off"
}

// defaultPort names the socket file of instances that do not listen.
const defaultPort = 5432

func portOf(spec engine.InstanceSpec) int {
	if spec.Port == 0 {
		return defaultPort
	}
	return spec.Port
}

// hba lets the engine in through the socket and, for a virtual database, its
// users over TCP with SCRAM.
func hba(spec engine.InstanceSpec) []byte {
	var b strings.Builder
	b.WriteString("local all all peer map=" + identMap + "\n")
	if spec.Role == engine.RoleVDB {
		b.WriteString("host all " + engineRole + " all reject\n" +
			"host all all all scram-sha-256\n" +
			"host replication all all scram-sha-256\n")
	}
	return []byte(b.String())
}

// ident maps the engine's OS user to every role that it may have to be.
// PostgreSQL 14 and 15 know no "any role" here.
func ident(osUsers, roles []string) []byte {
	var b strings.Builder
	for _, u := range osUsers {
		for _, r := range roles {
			fmt.Fprintf(&b, "%s %q \"%s\"\n", identMap, u, r)
		}
	}
	return []byte(b.String())
}

func checkListen(addr string) error {
	if addr == "" || addr == "*" || addr == "localhost" || net.ParseIP(addr) != nil {
		return nil
	}
	return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the listen address %q is not an IP address", addr)
}
