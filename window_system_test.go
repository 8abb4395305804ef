//go:build linux

package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a desktop has around a window: a clipboard that others use as well, a folder
// for what is saved, and a browser.

// holds waits until the clipboard of the display holds text.
func (d *desk) holds(text string) {
	d.t.Helper()
	assert.Eventually(d.t, func() bool {
		out, _ := d.command("xclip", "-o", "-selection", "clipboard").Output() // fails while it is empty
		return string(out) == text
	}, 20*time.Second, 200*time.Millisecond, "the package xclip is needed; the clipboard never held %q", text)
}

// offers puts text on the clipboard, as another program would.
func (d *desk) offers(text string) {
	d.t.Helper()
	c := d.command("xclip", "-i", "-selection", "clipboard")
	c.Stdin = strings.NewReader(text)
	require.NoError(d.t, c.Run(), "the package xclip is needed")
}

// someSystem stands for what a desktop has: a browser, which writes into a file
// what it is to open, and a folder for what is saved.
func someSystem(t *testing.T) (browsed, saved string) {
	t.Helper()
	dir := t.TempDir()
	browsed, saved = filepath.Join(dir, "browsed"), filepath.Join(dir, "Downloads")
	require.NoError(t, os.Mkdir(saved, 0o700))
	for name, does := range map[string]string{
		"xdg-open":     "printf %s \"$1\" > '" + browsed + "'",
		"xdg-user-dir": "echo '" + saved + "'",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+does+"\n"), 0o700))
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	return browsed, saved
}

// becomes waits until a file holds text.
func becomes(t *testing.T, name, text string) {
	t.Helper()
	assert.Eventually(t, func() bool {
		data, _ := os.ReadFile(name) // fails until it is there
		return string(data) == text
	}, 20*time.Second, 100*time.Millisecond, "%s never held %q", name, text)
}

// follows waits until the browser was asked for a page, and goes on to the anchor
// in the page of words.
func (r reader) follows(browsed, anchor string) {
	r.t.Helper()
	var address string
	require.Eventually(r.t, func() bool {
		data, _ := os.ReadFile(browsed) // fails until it was
		address = string(data)
		return strings.HasSuffix(address, ".html")
	}, 20*time.Second, 100*time.Millisecond, "no browser was opened")
	page, err := url.Parse(address)
	require.NoError(r.t, err)
	require.Equal(r.t, "file", page.Scheme)
	post, err := os.ReadFile(page.Path)
	require.NoError(r.t, err)
	require.Contains(r.t, string(post), "text.html#"+anchor)
	words, err := os.ReadFile(filepath.Join(filepath.Dir(page.Path), "text.html"))
	require.NoError(r.t, err)
	assert.Contains(r.t, string(words), `id="`+anchor+`"`)
}
