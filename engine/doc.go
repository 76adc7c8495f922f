// Package engine is the vocabulary of Ramet: ids, names, objects and their
// states, LSNs, points in time, error classes, and the interfaces at the seams
// between packages (ports.go). It imports nothing of ours and holds no
// behaviour beyond parsing, formatting and validating its own types, so that
// every other package may depend on it.
package engine
