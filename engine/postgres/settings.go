package postgres

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ramet-io/ramet/engine"
)

// userSettings are the settings that a clone's owner may choose. None of them
// runs a command, loads a library, names a file, opens a listener or weakens
// durability or authentication.
var userSettings = map[string]bool{
	"autovacuum": true, "autovacuum_max_workers": true, "autovacuum_naptime": true,
	"autovacuum_vacuum_scale_factor": true, "autovacuum_analyze_scale_factor": true,
	"backslash_quote": true, "bytea_output": true, "checkpoint_timeout": true, "client_min_messages": true,
	"constraint_exclusion": true, "cpu_index_tuple_cost": true, "cpu_operator_cost": true, "cpu_tuple_cost": true,
	"cursor_tuple_fraction": true, "datestyle": true, "deadlock_timeout": true, "default_statistics_target": true,
	"default_text_search_config": true, "default_toast_compression": true, "default_transaction_deferrable": true,
	"default_transaction_isolation": true, "default_transaction_read_only": true,
	"effective_cache_size": true, "effective_io_concurrency": true, "enable_bitmapscan": true, "enable_gathermerge": true,
	"enable_hashagg": true, "enable_hashjoin": true, "enable_incremental_sort": true, "enable_indexonlyscan": true,
	"enable_indexscan": true, "enable_material": true, "enable_memoize": true, "enable_mergejoin": true,
	"enable_nestloop": true, "enable_parallel_append": true, "enable_parallel_hash": true,
	"enable_partition_pruning": true, "enable_partitionwise_aggregate": true, "enable_partitionwise_join": true,
	"enable_seqscan": true, "enable_sort": true, "enable_tidscan": true,
	"extra_float_digits": true, "from_collapse_limit": true, "geqo": true, "geqo_threshold": true,
	"gin_fuzzy_search_limit": true, "gin_pending_list_limit": true, "hash_mem_multiplier": true,
	"idle_in_transaction_session_timeout": true, "idle_session_timeout": true, "intervalstyle": true,
	"jit": true, "jit_above_cost": true, "join_collapse_limit": true,
	"lc_monetary": true, "lc_numeric": true, "lc_time": true, "lock_timeout": true,
	"log_autovacuum_min_duration": true, "log_checkpoints": true, "log_connections": true, "log_disconnections": true,
	"log_duration": true, "log_error_verbosity": true, "log_lock_waits": true, "log_min_duration_statement": true,
	"log_min_error_statement": true, "log_min_messages": true, "log_statement": true, "log_temp_files": true,
	"logical_decoding_work_mem": true, "maintenance_work_mem": true, "max_connections": true,
	"max_locks_per_transaction": true, "max_parallel_maintenance_workers": true, "max_parallel_workers": true,
	"max_parallel_workers_per_gather": true, "max_prepared_transactions": true, "max_stack_depth": true,
	"max_wal_size": true, "max_worker_processes": true, "parallel_setup_cost": true, "parallel_tuple_cost": true,
	"plan_cache_mode": true, "quote_all_identifiers": true,
	"random_page_cost": true, "row_security": true, "search_path": true, "seq_page_cost": true,
	"shared_buffers": true, "standard_conforming_strings": true, "statement_timeout": true,
	"synchronize_seqscans": true, "synchronous_commit": true, "temp_buffers": true, "temp_file_limit": true,
	"timezone": true, "track_activity_query_size": true, "track_counts": true, "track_functions": true,
	"track_io_timing": true, "transaction_timeout": true, "transform_null_equals": true,
	"vacuum_cost_delay": true, "vacuum_cost_limit": true, "work_mem": true, "xmlbinary": true, "xmloption": true,
}

// preloadLibraries are the libraries that may be preloaded: they only observe.
var preloadLibraries = []string{"auto_explain", "pg_stat_statements"}

const preloadSetting = "shared_preload_libraries"

// CheckSettings reports the first setting that a clone's owner may not choose
// as an error with CodeInvalidRequest. Values are checked by PostgreSQL itself
// at start.
func CheckSettings(settings map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		if err := checkSetting(name, settings[name]); err != nil {
			return err
		}
	}
	return nil
}

func checkSetting(name, value string) error {
	refuse := func(why string) error {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the setting %q %s", name, why).
			WithHint("a clone's settings may tune memory, planner, timeouts, logging and locale; the guide lists them")
	}
	if strings.ContainsAny(value, "\x00\n\r") || len(value) > 4096 {
		return refuse("has a value with line breaks or beyond 4096 bytes")
	}
	key := strings.ToLower(name)
	if key == preloadSetting {
		for lib := range strings.SplitSeq(value, ",") {
			if lib = strings.TrimSpace(lib); lib != "" && !slices.Contains(preloadLibraries, lib) {
				return refuse("may only load " + strings.Join(preloadLibraries, " and "))
			}
		}
		return nil
	}
	// Parameters of the two libraries above.
	if lib, param, ok := strings.Cut(key, "."); ok && slices.Contains(preloadLibraries, lib) && plainIdentifier(param) {
		return nil
	}
	if !userSettings[key] {
		return refuse("cannot be chosen for a clone")
	}
	return nil
}

func plainIdentifier(s string) bool {
	for _, r := range s {
		if r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}

// conf is a generated postgresql.conf.
type conf map[string]string

func (c conf) set(name string, value any) { c[name] = fmt.Sprint(value) }

// atLeast raises a whole number.
func (c conf) atLeast(name string, floor int) {
	if have, err := strconv.Atoi(c[name]); err != nil || have < floor {
		c.set(name, floor)
	}
}

// render writes the file in a fixed order, every value quoted.
func (c conf) render() []byte {
	var b strings.Builder
	b.WriteString("# Generated by Ramet at every start; changes are lost.\n")
	for _, name := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintf(&b, "%s = %s\n", name, quoteConf(c[name]))
	}
	return []byte(b.String())
}

// quoteConf quotes a value as guc-file.l reads it.
func quoteConf(v string) string {
	return "'" + strings.NewReplacer(`'`, `''`, `\`, `\\`).Replace(v) + "'"
}
