// Package client talks to a Ramet daemon. It is what every client verb of the
// command line is made of; it imports nothing of Ramet but the error classes.
package client
