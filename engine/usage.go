package engine

import "time"

// UsageRecord is the last measurement of one dataset or storage snapshot; its
// ID is the timeflow's or the snapshot's.
type UsageRecord struct {
	Meta
	Referenced int64 // bytes of all its data, shared or not
	Unique     int64 // bytes freed if it alone were destroyed
	Estimate   bool
	MeasuredAt time.Time
}
