package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/ramet-io/ramet/api/client"
)

// shortWait is how long the first request waits on the daemon's side: what is
// done in that time needs no progress bar and no second request.
const shortWait = "wait=1"

// job is a request that starts an operation. T is what it makes or changes.
type job[T any] struct {
	send  func(ctx context.Context, prefer string) (*http.Response, error)
	fetch func(ctx context.Context, op client.Operation) (T, error) // the object, when it took longer
	text  func(w io.Writer, v T)
}

// work runs a job to its end and prints its object, or prints the operation
// with --no-wait.
func work[T any](ctx context.Context, a *app, c *client.Client, j job[T]) error {
	prefer := shortWait
	if a.noWait {
		prefer = ""
	}
	// An interrupt must not lose the operation's id: the request ends by itself.
	sendCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Minute)
	defer cancel()
	v, op, err := client.Started[T](j.send(sendCtx, prefer))
	if err != nil {
		return err
	}
	if op == nil {
		return a.print(v, func(w io.Writer) { j.text(w, v) })
	}
	if a.noWait {
		return a.print(op, func(w io.Writer) {
			fmt.Fprintf(w, "%s started: %s\nfollow it with: ramet op watch %s\n", op.Kind, op.ID, op.ID)
		})
	}
	final, err := a.watch(ctx, c, *op)
	if err != nil {
		return err
	}
	v, err = j.fetch(ctx, final)
	if err != nil {
		return err
	}
	return a.print(v, func(w io.Writer) { j.text(w, v) })
}

// watch shows an operation's progress until it has ended; its failure is the error.
func (a *app) watch(ctx context.Context, c *client.Client, op client.Operation) (client.Operation, error) {
	show := a.progress(op.Kind)
	show.update(op)
	final, err := c.Watch(ctx, op.ID, show.update)
	show.done()
	if err != nil && ctx.Err() != nil {
		return op, &hintedError{
			err:  fmt.Errorf("stopped waiting; %s goes on", op.Kind),
			hint: fmt.Sprintf("follow it with `ramet op watch %s`, end it with `ramet op cancel %s`", op.ID, op.ID),
		}
	}
	return final, errors.Join(err, final.Err())
}

// progress shows how far an operation is.
type progress interface {
	update(op client.Operation)
	done()
}

func (a *app) progress(kind string) progress {
	switch {
	case a.quiet:
		return silent{}
	case isTerminal(a.err):
		return &bar{bar: progressbar.NewOptions(100, progressbar.OptionSetWriter(a.err), progressbar.OptionSetDescription(kind),
			progressbar.OptionSetWidth(30), progressbar.OptionThrottle(50*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(false),
			progressbar.OptionSetElapsedTime(true))}
	}
	return &lines{w: a.err}
}

// isTerminal reports whether a stream is one that a person looks at.
func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

type silent struct{}

func (silent) update(client.Operation) {}
func (silent) done()                   {}

type bar struct{ bar *progressbar.ProgressBar }

func (b *bar) update(op client.Operation) {
	b.bar.Describe(op.Kind + ": " + doing(op))
	_ = b.bar.Set(op.ProgressPercent) // of a terminal that went away nobody needs to hear
}

func (b *bar) done() { _ = b.bar.Finish() }

// lines writes one line for each new step.
type lines struct {
	w    io.Writer
	last string
}

func (l *lines) update(op client.Operation) {
	now := doing(op)
	if step, _, _ := strings.Cut(now, " ("); step != "" && step != l.last && !op.Final() {
		l.last = step
		fmt.Fprintf(l.w, "%s: %s\n", op.Kind, now)
	}
}

func (l *lines) done() {}

// doing is the step that runs, with its last message.
func doing(op client.Operation) string {
	for _, s := range op.Steps {
		if s.Status == "running" {
			if s.Message != "" && s.Message != s.Name {
				return s.Name + " (" + s.Message + ")"
			}
			return s.Name
		}
	}
	return op.Status
}
