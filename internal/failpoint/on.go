//go:build failpoints

package failpoint

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Enabled says whether points are compiled in.
const Enabled = true

// table is read from the environment once, at the first hit.
var table = sync.OnceValue(func() *points {
	p, err := parse(os.Getenv(Env))
	if err != nil {
		refuse(err)
	}
	p.log, p.file = os.Getenv(EnvLog), os.Getenv(EnvFile)
	return p
})

// refuse ends the program: a kill test with a mistyped point would pass for
// the wrong reason.
func refuse(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

// Hit does what the environment asks for at the named point.
func Hit(name string) error { return table().hit(name) }

type rule struct {
	name   string
	prefix bool
	action string
	arg    string
	nth    int // 0: every hit
	hits   int // guarded by points.mu
}

type points struct {
	mu    sync.Mutex
	rules []*rule
	log   string
	file  string // rules come from here when not empty
	seen  string // content of file that rules were made of
}

func parse(s string) (*points, error) {
	p := &points{}
	for _, part := range strings.Split(s, ";") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		r, err := parseRule(part)
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", Env, part, err)
		}
		p.rules = append(p.rules, r)
	}
	return p, nil
}

func parseRule(part string) (*rule, error) {
	name, action, ok := strings.Cut(part, "=")
	if !ok || name == "" {
		return nil, errors.New("want NAME=ACTION")
	}
	r := &rule{}
	if at := strings.LastIndexByte(action, '@'); at >= 0 {
		n, err := strconv.Atoi(action[at+1:])
		if err != nil || n < 1 {
			return nil, errors.New("after @ comes a number from 1 on")
		}
		r.nth, action = n, action[:at]
	}
	r.name, r.prefix = strings.CutSuffix(name, "*")
	r.action, r.arg, _ = strings.Cut(action, ":")
	switch r.action {
	case "kill", "error", "fill":
	case "delay":
		if _, err := time.ParseDuration(r.arg); err != nil {
			return nil, err
		}
	default:
		return nil, errors.New("the action is not kill, error, delay or fill")
	}
	return r, nil
}

func (p *points) hit(name string) error {
	p.note("hit", name)
	r := p.match(name)
	if r == nil {
		return nil
	}
	p.note(r.action, name)
	switch r.action {
	case "kill":
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {} // the signal is on its way
	case "delay":
		d, _ := time.ParseDuration(r.arg) // checked by parseRule
		time.Sleep(d)
	case "error":
		if r.arg == "" {
			return fmt.Errorf("failpoint %s", name)
		}
		return fmt.Errorf("failpoint %s: %s", name, r.arg)
	case "fill":
		if r.arg != "" {
			return fill(r.arg)
		}
		return fmt.Errorf("failpoint %s: %w", name, syscall.ENOSPC)
	}
	return nil
}

func (p *points) match(name string) *rule {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reload()
	for _, r := range p.rules {
		if r.name != name && (!r.prefix || !strings.HasPrefix(name, r.name)) {
			continue
		}
		r.hits++
		if r.nth == 0 || r.nth == r.hits {
			return r
		}
	}
	return nil
}

// reload takes over what the file says now; hits are counted anew with new
// content. p.mu is held.
func (p *points) reload() {
	if p.file == "" {
		return
	}
	b, err := os.ReadFile(p.file)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		refuse(err)
	}
	if string(b) == p.seen {
		return
	}
	fresh, err := parse(string(b))
	if err != nil {
		refuse(err)
	}
	p.rules, p.seen = fresh.rules, string(b)
}

// note appends one line with one write, so that it survives a SIGKILL and
// never mixes with another's.
func (p *points) note(what, name string) {
	if p.log == "" {
		return
	}
	f, err := os.OpenFile(p.log, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return
	}
	defer func() { _ = f.Close() }()
	_, _ = f.WriteString(what + " " + name + "\n")
}

// fill grows a file until there is no room for one more byte.
func fill(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	for block := make([]byte, 1<<20); len(block) > 0; {
		if _, err := f.Write(block); err != nil {
			if !errors.Is(err, syscall.ENOSPC) {
				return err
			}
			block = block[:len(block)/2]
		}
	}
	return nil
}
