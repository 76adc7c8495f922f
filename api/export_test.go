package api

import "time"

// SetReadTimeout makes the limit of reading a request short enough for a test.
func (s *Server) SetReadTimeout(d time.Duration) { s.readTimeout = d }
