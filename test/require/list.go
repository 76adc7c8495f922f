package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// requirement is one line of the list: in this suite, this package must pass
// at least this many tests.
type requirement struct {
	suite   string
	pkg     string // without the module
	minimum int
}

type list []requirement

// readList reads lines of "SUITE PACKAGE MINIMUM"; # starts a comment.
func readList(path string) (list, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read the required suites: %w", err)
	}
	defer file.Close()

	var all list
	seen := map[string]bool{}
	scanner := bufio.NewScanner(file)
	for number := 1; scanner.Scan(); number++ {
		text, _, _ := strings.Cut(scanner.Text(), "#")
		words := strings.Fields(text)
		if len(words) == 0 {
			continue
		}
		if len(words) != 3 {
			return nil, fmt.Errorf("%s:%d: want SUITE PACKAGE MINIMUM, got %q", path, number, strings.TrimSpace(text))
		}
		minimum, err := strconv.Atoi(words[2])
		if err != nil || minimum < 1 {
			return nil, fmt.Errorf("%s:%d: the minimum must be a number from 1, got %q", path, number, words[2])
		}
		key := words[0] + " " + words[1]
		if seen[key] {
			return nil, fmt.Errorf("%s:%d: %s is listed twice", path, number, key)
		}
		seen[key] = true
		all = append(all, requirement{suite: words[0], pkg: words[1], minimum: minimum})
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return all, nil
}

func (l list) of(suite string) []requirement {
	var some []requirement
	for _, r := range l {
		if r.suite == suite {
			some = append(some, r)
		}
	}
	return some
}
