package engine

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
)

func TestErrorf(t *testing.T) {
	err := fmt.Errorf("link shop: %w", Errorf(ClassUnavailable, CodeDiskFull, "write segment: %w", fs.ErrPermission).WithHint("make room"))
	if got, want := err.Error(), "link shop: write segment: permission denied"; got != want {
		t.Errorf("text: got %q, want %q", got, want)
	}
	if !errors.Is(err, fs.ErrPermission) {
		t.Error("the cause is not in the chain")
	}
	if ClassOf(err) != ClassUnavailable || CodeOf(err) != CodeDiskFull || HintOf(err) != "make room" {
		t.Errorf("got %v %s %q", ClassOf(err), CodeOf(err), HintOf(err))
	}
}

func TestErrorShowsACauseOnce(t *testing.T) {
	e := &Error{Message: "open the pool", Err: fs.ErrNotExist}
	if got, want := e.Error(), "open the pool: file does not exist"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (&Error{Err: fs.ErrNotExist}).Error(); got != "file does not exist" {
		t.Errorf("without a message: got %q", got)
	}
	if ClassOf(errors.New("plain")) != ClassInternal || CodeOf(errors.New("plain")) != CodeInternal || HintOf(nil) != "" {
		t.Error("a plain error is internal and has no hint")
	}
}

func TestHintOfLooksDeeper(t *testing.T) {
	inner := Errorf(ClassInvalid, CodeInvalidName, "bad name").WithHint("use letters")
	outer := &Error{Class: ClassConflict, Code: CodeWrongState, Message: "rename", Err: fmt.Errorf("check: %w", inner)}
	if got := HintOf(outer); got != "use letters" {
		t.Errorf("got %q", got)
	}
}

func TestClassNames(t *testing.T) {
	for c := ClassInternal; c <= ClassRateLimited; c++ {
		if ParseClass(c.String()) != c {
			t.Errorf("%v does not survive its name", c)
		}
	}
	if ParseClass("nonsense") != ClassInternal || Class(99).String() != "Class(99)" {
		t.Error("an unknown class is internal")
	}
}
