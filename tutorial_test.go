//go:build linux

package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tutorial is a program: what stands between its fences is done in order, in an
// empty folder, by the program as a person would run it. After the fence stand the
// language, which readers' colours come from, and what is to be done with the block:
//
//	text, json, csv NAME   it is the file NAME
//	sh                     it is run, and succeeds
//	sh fails               it is run, and its last command says by its status that something is wrong
//	sh served              it goes on until it is stopped, and meanwhile a map is at the address it prints
//	sh window              it goes on until it is stopped, and meanwhile its window is on the display
//	output                 it is what the block before printed

const tutorial = "docs/tutorial.md"

// block is what stands between two fences.
type block struct {
	line int    // of the first fence, from 1
	does string // what follows that fence
	text string
}

// blocks are those of a page. Code that is set in another way is a fault: nobody would
// run it.
func blocks(t *testing.T, page string) []block {
	t.Helper()
	var all []block
	var open *block
	for i, line := range strings.Split(page, "\n") {
		switch {
		case open != nil && line == "```":
			all = append(all, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		case strings.HasPrefix(line, "```"):
			open = &block{line: i + 1, does: strings.TrimPrefix(line, "```")}
		default:
			assert.False(t, strings.HasPrefix(line, "    "), "line %d is code without a fence", i+1)
		}
	}
	require.Nil(t, open, "a fence is not closed")
	return all
}

// lesson is somebody who follows the tutorial.
type lesson struct {
	t       *testing.T
	folder  string
	path    string // where the program is found
	printed string // by the last block
}

func TestTheTutorialDoesWhatItSays(t *testing.T) {
	page, err := os.ReadFile(tutorial)
	require.NoError(t, err)
	all := blocks(t, string(page))
	require.Greater(t, len(all), 10)
	if !built(t) {
		return
	}
	l := &lesson{t: t, folder: t.TempDir(), path: filepath.Dir(build(t)) + ":" + os.Getenv("PATH")}
	for _, b := range all {
		name := fmt.Sprintf("%s:%d: %s", tutorial, b.line, b.does)
		begun := time.Now()
		if !l.follow(b) || t.Failed() {
			t.Fatalf("%s\n%s\nprinted\n%s", name, b.text, l.printed)
		}
		t.Logf("%s: %.1f s", name, time.Since(begun).Seconds())
	}
}

// follow does what a block says, and reports whether that is anything.
func (l *lesson) follow(b block) bool {
	language, how, _ := strings.Cut(b.does, " ")
	switch b.does {
	case "sh", "sh fails":
		l.run(b.text, how == "fails")
	case "sh served":
		l.served(b.text)
	case "sh window":
		l.window(b.text)
	case "output":
		assert.Equal(l.t, b.text, l.printed)
	default:
		if !slices.Contains([]string{"text", "json", "csv"}, language) || how == "" {
			return false
		}
		require.NoError(l.t, os.WriteFile(filepath.Join(l.folder, how), []byte(b.text), 0o600))
	}
	return true
}

// shell is a shell that runs some lines and stops at the first that fails.
func (l *lesson) shell(lines string) *exec.Cmd {
	c := exec.Command("bash", "-euc", lines)
	c.Dir = l.folder
	c.Env = append(os.Environ(), "PATH="+l.path, "HOME="+l.folder)
	return c
}

func (l *lesson) run(lines string, fails bool) {
	out, err := l.shell(lines).CombinedOutput()
	l.printed = string(out)
	if !fails {
		assert.NoError(l.t, err)
		return
	}
	var exit *exec.ExitError
	if assert.ErrorAs(l.t, err, &exit) {
		assert.Equal(l.t, 1, exit.ExitCode())
	}
}

// served runs a command that serves, reads the map that it announces, and stops it.
func (l *lesson) served(line string) {
	c := l.shell("exec " + line)
	out, err := c.StdoutPipe()
	require.NoError(l.t, err)
	stop := l.start(c)
	first, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(l.t, err)
	l.printed = first
	require.Len(l.t, addresses(first), 1)
	r, err := http.Get(addresses(first)[0])
	require.NoError(l.t, err)
	body, err := io.ReadAll(r.Body)
	require.NoError(l.t, err)
	require.NoError(l.t, r.Body.Close())
	assert.Contains(l.t, string(body), "<title>The harbour and the river")
	stop()
}

// window runs a command that opens a window, waits for that, and stops it.
func (l *lesson) window(line string) {
	c := l.shell("exec " + line)
	c.Env = append(c.Env, "DISPLAY="+xvfb(l.t))
	var said strings.Builder
	c.Stdout, c.Stderr = &said, &said
	stop := l.start(c)
	find := exec.Command("xdotool", "search", "--sync", "--onlyvisible", "--name", "The harbour and the river")
	find.Env = c.Env
	timeout := time.AfterFunc(time.Minute, func() { find.Process.Kill() })
	defer timeout.Stop()
	out, err := find.CombinedOutput()
	assert.NoError(l.t, err, "no window in a minute: %s", out)
	stop()
	l.printed = said.String()
}

// start starts a command, and returns what ends it as Ctrl+C does.
func (l *lesson) start(c *exec.Cmd) (stop func()) {
	require.NoError(l.t, c.Start())
	l.t.Cleanup(func() { c.Process.Kill() }) // where the test ends before
	return func() {
		assert.NoError(l.t, c.Process.Signal(os.Interrupt))
		assert.NoError(l.t, c.Wait())
	}
}
