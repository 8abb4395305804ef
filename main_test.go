//go:build !js

package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/scene/screen"
	"citemap/web"
)

// citemap runs a command line in this process.
func citemap(args ...string) (string, error) {
	var out bytes.Buffer
	err := run(context.Background(), args, &out, &out)
	return out.String(), err
}

func TestMistypedWordsAreAnsweredWithWhatWasMeant(t *testing.T) {
	for line, want := range map[string]string{
		"exprot":                   "did you mean export?",
		"srve":                     "did you mean serve?",
		"--them dark":              "did you mean --theme?",
		"export --ot map.svg":      "did you mean --to?",
		"serve --prot 1":           "did you mean --port?",
		"a.json b.json":            "one map at a time",
		"--theme blue":             "light or dark",
		"--size big":               "WIDTHxHEIGHT",
		"export --to map.jpg":      ".svg, .pdf, .png, .gif, .html",
		"export":                   "--to is missing",
		"serve --port 99999":       "--port",
		"export a b --to x.svg":    "one map at a time",
		"nowhere/map.json":         "nowhere/map.json",
		"export n.json --to a.svg": "n.json",
	} {
		_, err := citemap(strings.Fields(line)...)
		require.Error(t, err, line)
		assert.Contains(t, err.Error(), want, line)
	}
}

func TestFaultsOfAMapAreAllListed(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "map.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"title": 3, "summery": "", "language": "en",
  "nodes": [{"id": "a", "name": "A", "kind": "contry", "weight": 9}]}`), 0o600))
	_, err := citemap("export", bad, "--to", filepath.Join(dir, "out.svg"))
	require.Error(t, err)
	for _, want := range []string{"/title", "/summery", "did you mean", "/nodes/0/kind", "country", "/nodes/0/weight", "map.json:2:"} {
		assert.Contains(t, err.Error(), want)
	}
	assert.NoFileExists(t, filepath.Join(dir, "out.svg"), "nothing half-done is left")
}

// build compiles the program, as a person would run it.
func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "citemap")
	c := exec.Command("go", "build", "-o", bin, ".")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return bin
}

func TestWithoutADisplayTheProgramOffersServe(t *testing.T) {
	c := exec.Command(build(t))
	c.Env = []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}
	out, err := c.CombinedOutput()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	assert.Equal(t, 3, exit.ExitCode(), "so that make run can go on to serve")
	assert.Contains(t, string(out), "citemap serve")
	assert.NotContains(t, string(out), "goroutine", "an error, not a panic")
	assert.Contains(t, screen.ErrNoDisplay.Error(), "citemap serve")
}

func TestServeHandsOutThePageAndTheMap(t *testing.T) {
	if _, ok := web.Site(); !ok {
		_, err := citemap("serve", "--port", "0")
		require.Error(t, err)
		assert.Contains(t, err.Error(), "make build")
		require.Empty(t, os.Getenv("CI"), "in CI the page is built before the tests")
		return
	}
	// The port that is taken by default is taken: another is found.
	if busy, err := net.Listen("tcp", "127.0.0.1:8080"); err == nil {
		defer busy.Close()
	}
	said, end := served(t, "serve", "seeds/defiance/map.json")
	url := addresses(said)[0]
	assert.NotContains(t, url, ":8080/")
	for path, want := range map[string]string{
		"": "<html", "map/map.json": `"nodes"`, "map/article.txt": "Tehran", "text.html": "<table",
	} {
		r, err := http.Get(url + path)
		require.NoError(t, err)
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		require.NoError(t, r.Body.Close())
		assert.Equal(t, http.StatusOK, r.StatusCode, path)
		assert.Contains(t, string(body), want)
	}
	end()
}

// The map in words is made at the start, and its own style is allowed and no other.
func TestServeHandsOutTheMapInWordsAndThePresentersPage(t *testing.T) {
	if _, ok := web.Site(); !ok {
		require.Empty(t, os.Getenv("CI"), "in CI the page is built before the tests")
		return
	}
	said, end := served(t, "serve", "--port", "0", "--presenter")
	defer end()
	urls := addresses(said)
	require.Len(t, urls, 2, said)
	assert.Equal(t, urls[0], urls[1])
	assert.Contains(t, said, "The presenter's page is at "+urls[0]+"presenter.html\n")

	r, err := http.Get(urls[0] + "text.html")
	require.NoError(t, err)
	defer r.Body.Close()
	assert.Equal(t, http.StatusOK, r.StatusCode)
	assert.Regexp(t, `style-src 'self' 'sha256-[^']+';`, r.Header.Get("Content-Security-Policy"))
}

// addresses are those of this machine that a command announced, without what
// follows the port.
func addresses(said string) []string {
	return regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindAllString(said, -1)
}

// served runs a command that serves, and returns what it announces and how to end
// it.
func served(t *testing.T, args ...string) (said string, end func()) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	read, write := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- run(ctx, args, write, write) }()
	buffer := make([]byte, 512)
	n, err := read.Read(buffer)
	require.NoError(t, err)
	go io.Copy(io.Discard, read)
	said = string(buffer[:n])
	require.NotEmpty(t, addresses(said), said)
	return said, func() {
		stop()
		select {
		case err := <-done:
			assert.NoError(t, err)
		case <-time.After(10 * time.Second):
			t.Fatal("the server does not end")
		}
	}
}

func TestStateIsWhatTheAddressSays(t *testing.T) {
	for _, given := range []string{"node=n&theme=dark", "#node=n&theme=dark", "https://example.org/map?x=1#node=n&theme=dark"} {
		assert.Equal(t, "node=n&theme=dark", afterHash(given))
	}
	l := look{bookmark: "theme=dark&view=geo&detail=99", theme: "light"}
	s, _, err := l.state(nil, true)
	require.NoError(t, err, "what cannot be read is no reason to show nothing")
	s.Settle(800, 600)
	assert.True(t, s.Places())
	assert.Equal(t, "dark", s.Bookmark().Theme, "it goes before --theme")
}

func TestExportDrawsWhatTheStateSays(t *testing.T) {
	plain, seen := exported(t, "map.svg"), exported(t, "map.svg", "--state", "view=geo&theme=dark")
	flags := exported(t, "map.svg", "--view", "geo", "--theme", "dark")
	assert.NotEqual(t, plain, seen)
	assert.Equal(t, string(flags), string(seen))
	_, err := citemap("export", "--to", filepath.Join(t.TempDir(), "map.csv"), "--state", "view=geo")
	assert.ErrorContains(t, err, "--state is for files that end in")
}

func TestMapWithoutNodesIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "map.json")
	require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
	_, err := citemap("export", file, "--to", file+".svg")
	require.Error(t, err)
	assert.Contains(t, err.Error(), "nothing to show")
}

func TestFlagsOfTheLookSayWhatTheyTake(t *testing.T) {
	for flag, want := range map[string]string{
		"--theme=sepia": "--theme is paper or night",
		"--view=globe":  "--view is force or geo",
		"--size=big":    "--size",
	} {
		_, err := citemap("export", "--to", filepath.Join(t.TempDir(), "a.svg"), flag)
		require.Error(t, err)
		assert.Contains(t, err.Error(), want)
	}
	for _, theme := range []string{"light", "paper", "dark", "night"} {
		_, err := citemap("export", "--to", filepath.Join(t.TempDir(), "a.svg"), "--theme", theme, "--view", "geo")
		assert.NoError(t, err, theme)
	}
}
