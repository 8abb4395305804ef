//go:build !js

package kiosk

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestInstallWritesWhatItPrintsDry(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", home)
	command := []string{"/opt/citemap", "kiosk", "--hours=09:00-18:00", "/srv/map.json"}
	var dry strings.Builder
	require.NoError(t, Install(&dry, command, true))
	files, err := os.ReadDir(home)
	require.NoError(t, err)
	require.Empty(t, files, "dry, nothing is written")

	var said strings.Builder
	require.NoError(t, Install(&said, command, false))
	for _, name := range []string{"systemd/user/citemap-kiosk.service", "autostart/citemap-kiosk.desktop"} {
		text, err := os.ReadFile(filepath.Join(home, name))
		require.NoError(t, err)
		assert.Contains(t, dry.String(), string(text))
		assert.Contains(t, said.String(), name)
		assert.Contains(t, string(text), "/opt/citemap kiosk --hours=09:00-18:00 /srv/map.json")
	}
	assert.Contains(t, said.String(), "systemctl --user start citemap-kiosk.service")
}

// Words that every one of the languages that they pass through has a meaning for.
func hostile() []string {
	return []string{"/opt/my maps/citemap", "kiosk", `--hours=mon-fri 9:00-18:00`, `--monitor=50%`, `/srv/a "b" $HOME \ 'c' ` + "`d`;#.json"}
}

func TestWordsOfTheUnitAreQuoted(t *testing.T) {
	assert.Contains(t, unit(hostile()), `ExecStart="/opt/my maps/citemap" kiosk "--hours=mon-fri 9:00-18:00" --monitor=50%% `+
		`"/srv/a \"b\" $$HOME \\ 'c' `+"`d`"+`;#.json"`+"\n")
}

// The desktop's file is taken apart by the rules of its specification, and what is left
// is given to a shell, which has no systemctl, and a program in the place of citemap
// that says what it is told.
func TestWordsOfTheDesktopFileArriveWhole(t *testing.T) {
	dir := t.TempDir()
	words := hostile()
	words[0] = filepath.Join(dir, "my maps", "citemap")
	require.NoError(t, os.Mkdir(filepath.Dir(words[0]), 0o700))
	require.NoError(t, os.WriteFile(words[0], []byte("#!/bin/sh\nprintf '%s\\n' \"$@\"\n"), 0o700))
	_, after, _ := strings.Cut(desktopFile(words), "\nExec=")
	value, _, _ := strings.Cut(after, "\n")
	args := arguments(t, unescaped(value))
	require.Equal(t, []string{"sh", "-c"}, args[:2])
	require.Len(t, args, 3)
	sh := exec.Command("/bin/sh", args[1:]...)
	sh.Env = []string{"PATH=" + dir}
	out, err := sh.CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Equal(t, strings.Join(words[1:], "\n")+"\n", string(out))
}

// unescaped is a string of a desktop file.
func unescaped(text string) string {
	return strings.NewReplacer(`\\`, `\`, `\s`, " ", `\n`, "\n", `\t`, "\t", `\r`, "\r").Replace(text)
}

// arguments are those of a value of Exec.
func arguments(t *testing.T, text string) (words []string) {
	t.Helper()
	for text = strings.TrimLeft(text, " "); text != ""; text = strings.TrimLeft(text, " ") {
		var word strings.Builder
		quoted := text[0] == '"'
		if quoted {
			text = text[1:]
		}
		for text != "" && (quoted && text[0] != '"' || !quoted && text[0] != ' ') {
			if quoted && text[0] == '\\' {
				require.Contains(t, "\"`$\\", text[1:2])
				text = text[1:]
			}
			if text[0] == '%' {
				require.Equal(t, "%%", text[:2])
				text = text[1:]
			}
			word.WriteByte(text[0])
			text = text[1:]
		}
		if quoted {
			require.NotEmpty(t, text, "a quote that does not end")
			text = text[1:]
		}
		words = append(words, word.String())
	}
	return words
}
