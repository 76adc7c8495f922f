package main

import (
	"bufio"
	"fmt"
	"strings"
)

// confirm asks before something is destroyed. Without a terminal nobody can
// answer, so --yes is needed there.
func (a *app) confirm(yes bool, what string) error {
	if yes {
		return nil
	}
	if !isTerminal(a.in) {
		return &usageError{err: fmt.Errorf("not asked: %s needs --yes when there is no terminal", what), hint: "add --yes"}
	}
	fmt.Fprintf(a.err, "%s? [y/N] ", what)
	answer, err := bufio.NewReader(a.in).ReadString('\n')
	if err != nil && answer == "" {
		return fmt.Errorf("read the answer: %w", err)
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return nil
	}
	return fmt.Errorf("not done: %s was not confirmed", what)
}
