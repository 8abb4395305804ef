//go:build !js

package screen

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
	"citemap/scene"
)

// fakeDesk is a desk without a system: what it copies and opens is written down.
type fakeDesk struct {
	desk
	copied, opened []string
	fails          error
	written        int // how often the page of words was
}

func newFakeDesk(t *testing.T) *fakeDesk {
	f := new(fakeDesk)
	f.says = &assets.English().Host
	dir := t.TempDir()
	f.copy = func(text string) error {
		f.copied = append(f.copied, text)
		return f.fails
	}
	f.browse = func(address string) error {
		f.opened = append(f.opened, address)
		return f.fails
	}
	f.folder = func() string { return dir }
	f.words = func() ([]byte, error) {
		f.written++
		return []byte("<p>words"), nil
	}
	t.Cleanup(f.clear)
	return f
}

func TestCopying(t *testing.T) {
	d := newFakeDesk(t)
	assert.Empty(t, d.do(scene.Errand{Task: scene.CopyText, Text: "a quote"}))
	assert.Equal(t, []string{"a quote"}, d.copied)
	d.fails = errNoClipboard
	assert.Equal(t, "Nothing to copy with: install xclip, xsel or wl-clipboard", d.do(scene.Errand{Task: scene.CopyText}))
	d.fails = errors.New("no display")
	assert.Equal(t, "Not copied: no display", d.do(scene.Errand{Task: scene.CopyText}))
}

func TestOnlyAddressesOfTheWebAreOpened(t *testing.T) {
	d := newFakeDesk(t)
	good := []string{"https://example.org/a?b=c#:~:text=so%20it%20is", "http://example.org"}
	for _, address := range good {
		assert.Empty(t, d.do(scene.Errand{Task: scene.OpenPage, Text: address}))
	}
	for _, address := range []string{"", "file:///etc/passwd", "javascript:alert(1)", "--help", "https:", "http:///x", "ftp://example.org", "https://exa mple.org", "/usr/bin/true"} {
		assert.Contains(t, d.do(scene.Errand{Task: scene.OpenPage, Text: address}), "is no address of the web", address)
	}
	assert.Equal(t, good, d.opened)
	d.fails = errors.New("none")
	assert.Equal(t, "No browser opens here. The address is https://example.org/", d.do(scene.Errand{Task: scene.OpenPage, Text: "https://example.org/"}))
}

// opened reads the file that a browser was sent to.
func opened(t *testing.T, address string) (path, content string) {
	t.Helper()
	u, err := url.Parse(address)
	require.NoError(t, err)
	require.Equal(t, "file", u.Scheme)
	path = filepath.FromSlash(u.Path)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return path, string(data)
}

func TestWordsAreWrittenOnceAndOpenedWhereAsked(t *testing.T) {
	d := newFakeDesk(t)
	for _, anchor := range []string{"", `node-ö "&x`, "claim-7"} {
		require.Empty(t, d.do(scene.Errand{Task: scene.OpenWords, Text: anchor}))
	}
	assert.Equal(t, 1, d.written)

	path, content := opened(t, d.opened[0])
	assert.Equal(t, "<p>words", content)
	info, err := os.Stat(filepath.Dir(path))
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o700), info.Mode().Perm(), "nobody else's business")

	post, content := opened(t, d.opened[1])
	assert.Equal(t, filepath.Dir(path), filepath.Dir(post))
	assert.Contains(t, content, `content="0; url=text.html#node-%C3%B6%20%22&amp;x"`)
	_, content = opened(t, d.opened[2])
	assert.Contains(t, content, `url=text.html#claim-7"`)

	d.fails = errors.New("none")
	assert.Equal(t, "No browser opens here. The page is "+path, d.do(scene.Errand{Task: scene.OpenWords}))
	d.clear()
	assert.NoDirExists(t, filepath.Dir(path), "nothing is left behind")
}

func TestWordsThatCannotBeWritten(t *testing.T) {
	d := newFakeDesk(t)
	d.words = func() ([]byte, error) { return nil, errors.New("torn") }
	assert.Contains(t, d.do(scene.Errand{Task: scene.OpenWords}), "torn")
	d.words = nil
	assert.NotEmpty(t, d.do(scene.Errand{Task: scene.OpenWords}))
	assert.Empty(t, d.opened)
}

func TestSavingTakesNobodysPlace(t *testing.T) {
	d := newFakeDesk(t)
	dir := d.folder()
	for i, want := range []string{"quotes.md", "quotes 2.md", "quotes 3.md"} {
		text := strings.Repeat("x", i)
		said := d.do(scene.Errand{Task: scene.SaveFile, Name: "quotes.md", Text: text})
		assert.Equal(t, "Saved as "+filepath.Join(dir, want), said)
		data, err := os.ReadFile(filepath.Join(dir, want))
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
	}
	assert.Contains(t, d.do(scene.Errand{Task: scene.SaveFile, Name: "../out.md"}), filepath.Join(dir, "out.md"), "never beside the folder")
	all, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, all, 4, "nothing half-done is left")

	d.folder = func() string { return filepath.Join(dir, "none") }
	assert.Contains(t, d.do(scene.Errand{Task: scene.SaveFile, Name: "quotes.md"}), "Not saved: ")
}

func TestDownloadsAreWhereTheDesktopSays(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	assert.Equal(t, ".", downloads(), "there is no such folder")
	require.NoError(t, os.Mkdir(filepath.Join(home, "Downloads"), 0o700))
	assert.Equal(t, filepath.Join(home, "Downloads"), downloads())

	bin := filepath.Join(home, "bin")
	require.NoError(t, os.MkdirAll(filepath.Join(home, "Téléchargements"), 0o700))
	require.NoError(t, os.Mkdir(bin, 0o700))
	script := "#!/bin/sh\necho \"$HOME/Téléchargements\"\n"
	require.NoError(t, os.WriteFile(filepath.Join(bin, "xdg-user-dir"), []byte(script), 0o700))
	t.Setenv("PATH", bin+":/bin:/usr/bin")
	assert.Equal(t, filepath.Join(home, "Téléchargements"), downloads())
}

func TestAFieldOfOneLineTakesOneLine(t *testing.T) {
	assert.Equal(t, "two lines", oneLine(" two\r\n\tlines\n"))
	assert.Equal(t, "a b", oneLine("a\xff b"))
	assert.Len(t, []rune(oneLine(strings.Repeat("ж", 5000))), longestPaste)
	assert.Equal(t, "mé", printable("m\x7fé\b"))
}
