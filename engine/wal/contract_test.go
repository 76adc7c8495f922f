package wal

import "github.com/ramet-io/ramet/engine"

var _ engine.WALWriter = (*Store)(nil)
