package postgres

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// pg_control versions (PG_CONTROL_VERSION in src/include/catalog/pg_control.h).
const (
	controlVersion14 = 1300 // PostgreSQL 13 to 16
	controlVersion17 = 1700 // adds CheckPoint.wal_level in former padding
	controlVersion18 = 1800 // adds default_char_signedness before the nonce
)

// Offsets in ControlFileData as every 64-bit little-endian build lays it out.
const (
	offSystemID       = 0
	offVersion        = 8
	offCatalog        = 12
	offState          = 16
	offCheckpoint     = 32
	offCopy           = 40 // CheckPoint checkPointCopy, 88 bytes
	offRedo           = offCopy
	offTLI            = offCopy + 8
	offCheckpointTime = offCopy + 64
	offMinRecovery    = 136
	offMinRecoveryTLI = 144
	offBackupStart    = 152
	offBackupEndReq   = 168
	offWALLevel       = 172
	offWALLogHints    = 176
	offMaxConnections = 180
	offMaxWorkers     = 184
	offMaxSenders     = 188
	offMaxPrepared    = 192
	offMaxLocks       = 196
	offTrackCommitTS  = 200
	offMaxAlign       = 204
	offFloatFormat    = 208
	offBlockSize      = 216
	offSegmentSize    = 228
	offChecksums      = 252
	offNonce          = 256
	nonceLength       = 32
)

var controlStates = [...]string{ // DBState
	"starting up", "shut down", "shut down in recovery", "shutting down",
	"in crash recovery", "in archive recovery", "in production",
}

const (
	stateShutDown           = "shut down"
	stateShutDownInRecovery = "shut down in recovery"
)

var walLevels = [...]string{"minimal", "replica", "logical"}

// Control reads pg_control of the data in dir (the dataset's root). Damage is
// an error of ClassDataLoss. major 0 accepts every known version.
func (m *Manager) Control(dir string, major int) (engine.ControlData, error) {
	return readControl(filepath.Join(dir, "pgdata"), major)
}

// readControl trusts all but the last component of pgdata.
func readControl(pgdata string, major int) (engine.ControlData, error) {
	data, err := openRealDir(pgdata)
	if err != nil {
		return engine.ControlData{}, noControl(err)
	}
	defer data.close()
	return controlOf(data, major)
}

// controlFileSize is PG_CONTROL_FILE_SIZE: what initdb makes pg_control.
const controlFileSize = 8192

// noControl leaves an engine error as it is.
func noControl(err error) error {
	if engine.As(err) != nil {
		return err
	}
	return engine.Errorf(engine.ClassDataLoss, engine.CodeInstanceFailed, "read pg_control: %w", err)
}

func controlOf(data *realDir, major int) (engine.ControlData, error) {
	global, err := data.sub("global")
	if err != nil {
		return engine.ControlData{}, noControl(err)
	}
	defer global.close()
	b, err := global.read("pg_control", controlFileSize)
	if err != nil {
		return engine.ControlData{}, noControl(err)
	}
	c, version, err := parseControl(b)
	if err != nil {
		return engine.ControlData{}, engine.Errorf(engine.ClassDataLoss, engine.CodeInstanceFailed, "pg_control in %s: %w", data.path, err).
			WithHint("the data is damaged or not a PostgreSQL 14 to 18 cluster; take another snapshot")
	}
	if want := controlVersionOf(major); major != 0 && version != want {
		return engine.ControlData{}, engine.Errorf(engine.ClassPrecondition, engine.CodeIncompatibleServer,
			"the data in %s has pg_control version %d, PostgreSQL %d needs %d", data.path, version, major, want)
	}
	return c, nil
}

func controlVersionOf(major int) int {
	switch {
	case major >= 18:
		return controlVersion18
	case major == 17:
		return controlVersion17
	}
	return controlVersion14
}

// parseControl checks the CRC and reads what Ramet needs.
func parseControl(b []byte) (engine.ControlData, int, error) {
	le := binary.LittleEndian
	if len(b) < offNonce+nonceLength+8 {
		return engine.ControlData{}, 0, fmt.Errorf("%d bytes are too few", len(b))
	}
	version := int(le.Uint32(b[offVersion:]))
	crcAt := offNonce + nonceLength
	switch version {
	case controlVersion14, controlVersion17:
	case controlVersion18:
		crcAt += 4 // one bool, then alignment
	default:
		return engine.ControlData{}, 0, fmt.Errorf("version %d is unknown", version)
	}
	if got, want := crc32.Checksum(b[:crcAt], crc32.MakeTable(crc32.Castagnoli)), le.Uint32(b[crcAt:]); got != want {
		return engine.ControlData{}, 0, fmt.Errorf("the checksum is %08x, the content has %08x", want, got)
	}
	state, level := le.Uint32(b[offState:]), le.Uint32(b[offWALLevel:])
	if int64(state) >= int64(len(controlStates)) || int64(level) >= int64(len(walLevels)) {
		return engine.ControlData{}, 0, fmt.Errorf("state %d or wal_level %d is unknown", state, level)
	}
	if align, float := le.Uint32(b[offMaxAlign:]), math.Float64frombits(le.Uint64(b[offFloatFormat:])); align != 8 || float != 1234567.0 {
		return engine.ControlData{}, 0, fmt.Errorf("alignment %d and float format %v are of another architecture", align, float)
	}
	num := func(off int) int { return int(int32(le.Uint32(b[off:]))) }
	return engine.ControlData{
		SystemID:           strconv.FormatUint(le.Uint64(b[offSystemID:]), 10),
		State:              controlStates[state],
		CatalogVersion:     le.Uint32(b[offCatalog:]),
		Redo:               engine.LSN(le.Uint64(b[offRedo:])),
		Checkpoint:         engine.LSN(le.Uint64(b[offCheckpoint:])),
		TLI:                engine.TLI(le.Uint32(b[offTLI:])),
		MinRecoveryPoint:   engine.LSN(le.Uint64(b[offMinRecovery:])),
		MinRecoveryTLI:     engine.TLI(le.Uint32(b[offMinRecoveryTLI:])),
		BackupStart:        engine.LSN(le.Uint64(b[offBackupStart:])),
		BackupEndRequired:  b[offBackupEndReq] != 0,
		BlockSize:          num(offBlockSize),
		WALSegmentSize:     int64(le.Uint32(b[offSegmentSize:])),
		MaxConnections:     num(offMaxConnections),
		MaxWorkerProcesses: num(offMaxWorkers),
		MaxWALSenders:      num(offMaxSenders),
		MaxPreparedXacts:   num(offMaxPrepared),
		MaxLocksPerXact:    num(offMaxLocks),
		WALLevel:           walLevels[level],
		WALLogHints:        b[offWALLogHints] != 0,
		TrackCommitTS:      b[offTrackCommitTS] != 0,
		DataChecksums:      le.Uint32(b[offChecksums:]) != 0,
		CheckpointTime:     time.Unix(int64(le.Uint64(b[offCheckpointTime:])), 0).UTC(),
	}, version, nil
}
