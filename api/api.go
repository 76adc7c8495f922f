// Package api serves Ramet's API: it authenticates, validates requests
// against openapi.yaml, calls the use cases and turns their answers and errors
// into the wire's forms. It decides nothing itself: what a caller may do is
// engine/access's, what happens is engine/control's.
package api
