//go:build !js

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAKioskSaysWhatItDoesNotUnderstand(t *testing.T) {
	dir := t.TempDir()
	playlist := filepath.Join(dir, "playlist.json")
	require.NoError(t, os.WriteFile(playlist, []byte(`{"maps": [{"mpa": "a.json"}]}`), 0o600))
	for line, want := range map[string]string{
		"--idle 1":              "from 5 to a day",
		"--hours 9":             "--hours: \"9\": it has no end",
		"--theme blue":          "--theme is paper or night",
		"--view globe":          "--view is force or geo",
		"--lang tlh":            "--lang is one of",
		"--base-url nowhere":    "--base-url",
		"--json":                "--json goes with --status",
		"--dry-run":             "--dry-run goes with --install",
		"--moniter 2":           "did you mean --monitor?",
		"a.json b.json":         "one map at a time",
		dir + "/none.json":      "none.json",
		playlist:                `/maps/0/mpa: unknown key "mpa"`,
		playlist + " --install": `did you mean "map"?`,
	} {
		_, err := citemap(append([]string{"kiosk"}, strings.Fields(line)...)...)
		require.Error(t, err, line)
		assert.Contains(t, err.Error(), want, line)
	}
}

func TestWhatIsInstalledSaysAllThatWasSaid(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", home)
	out, err := citemap("kiosk", "--install", "--dry-run", "--hours", "mon-fri 09:00-18:00", "--monitor=HDMI-1", "--log", "here", "seeds/defiance/map.json")
	require.NoError(t, err)
	here, err := os.Getwd()
	require.NoError(t, err)
	assert.Contains(t, out, `kiosk "--hours=mon-fri 09:00-18:00" --log=`+here+`/here --monitor=HDMI-1 `+here+"/seeds/defiance/map.json\n")
	assert.NotContains(t, out, "--dry-run")
	files, err := os.ReadDir(home)
	require.NoError(t, err)
	assert.Empty(t, files)
}

func TestTheStatusOfNoKiosk(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	_, err := citemap("kiosk", "--status")
	assert.ErrorContains(t, err, "no kiosk runs here")
}

// What a supervisor says to a player is no business of who reads the help.
func TestTheHelpOfAKiosk(t *testing.T) {
	out, err := citemap("kiosk", "--help")
	require.NoError(t, err)
	for _, flag := range []string{"--idle", "--monitor", "--hours", "--base-url", "--theme", "--lang", "--status", "--install", "--dry-run", "--log"} {
		assert.Contains(t, out, flag)
	}
	for _, flag := range []string{"--player", "--entry", "--resume", "--poster", "--clock"} {
		assert.NotContains(t, out, flag)
	}
}
