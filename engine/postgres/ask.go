package postgres

// CheckSettings implements engine.Instances; see the function of that name.
func (m *Manager) CheckSettings(settings map[string]string) error { return CheckSettings(settings) }

// LogTail implements engine.Instances.
func (m *Manager) LogTail(id string, n int64) string { return tail(m.logPath(id), 0, n) }
