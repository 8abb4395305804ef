//go:build !js

package kiosk

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Install writes what starts a kiosk with the user's session: a systemd unit, and a
// desktop file that starts the unit, or where there is no systemd the kiosk itself.
// Command is the whole command line, its first word and its files with whole paths.
// Dry, it prints both and writes nothing.
func Install(w io.Writer, command []string, dry bool) error {
	config, err := os.UserConfigDir()
	if err != nil {
		return fmt.Errorf("there is no folder to install into: %w", err)
	}
	files := []struct{ name, text string }{
		{filepath.Join(config, "systemd", "user", UnitName), unit(command)},
		{filepath.Join(config, "autostart", "citemap-kiosk.desktop"), desktopFile(command)},
	}
	for _, f := range files {
		if dry {
			fmt.Fprintf(w, "# %s\n%s\n", f.name, f.text)
			continue
		}
		if err := os.MkdirAll(filepath.Dir(f.name), 0o755); err != nil {
			return err
		}
		if err := replace(f.name, []byte(f.text)); err != nil {
			return err
		}
		if err := os.Chmod(f.name, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(w, "wrote %s\n", f.name)
	}
	if !dry {
		fmt.Fprint(w, "The kiosk starts with the next session of this user. Now:\n\n"+
			"  systemctl --user daemon-reload\n  systemctl --user start "+UnitName+"\n")
	}
	return nil
}

// UnitName is that of the systemd unit.
const UnitName = "citemap-kiosk.service"

// unit starts a kiosk and starts it again where it fails. That it keeps the machine
// awake is its own doing: where it may not, it shows the map all the same.
func unit(command []string) string {
	words := make([]string, len(command))
	for i, w := range command {
		words[i] = unitWord(w)
	}
	return `[Unit]
Description=A map on a screen in public (citemap kiosk)
Documentation=man:systemd-inhibit(1)
PartOf=graphical-session.target
After=graphical-session.target
StartLimitIntervalSec=0

[Service]
# The screen neither blanks nor saves itself; under Wayland its own settings say so.
ExecStartPre=-/usr/bin/xset s off s noblank -dpms
# The kiosk itself holds a lock of systemd-inhibit against sleep and idleness.
ExecStart=` + strings.Join(words, " ") + `
# Whoever leaves by Ctrl+Alt+Shift+Q has left: only a failure starts it again.
Restart=on-failure
RestartSec=5
KillMode=mixed
TimeoutStopSec=15

[Install]
WantedBy=graphical-session.target
`
}

// unitWord quotes a word for systemd, which expands % and $.
func unitWord(word string) string {
	word = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%", "$", "$$", "\n", `\n`, "\t", `\t`).Replace(word)
	if word == "" || strings.ContainsAny(word, " '\"\\;") {
		return `"` + word + `"`
	}
	return word
}

// desktopFile starts the unit, with what says where the display is. By it desktops that
// know nothing of systemd start the kiosk too.
func desktopFile(command []string) string {
	words := make([]string, len(command))
	for i, w := range command {
		words[i] = shellWord(w)
	}
	script := "systemctl --user import-environment DISPLAY XAUTHORITY WAYLAND_DISPLAY 2>/dev/null && " +
		"systemctl --user start " + UnitName + " 2>/dev/null || exec " + strings.Join(words, " ")
	return `[Desktop Entry]
Type=Application
Version=1.5
Name=citemap kiosk
Comment=A map on a screen in public
Exec=sh -c ` + desktopWord(script) + `
Terminal=false
X-GNOME-Autostart-enabled=true
`
}

func shellWord(word string) string {
	plain := func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("-_./=:,@", c)
	}
	if word != "" && strings.IndexFunc(word, func(c rune) bool { return !plain(c) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// desktopWord quotes a word as the Desktop Entry Specification has it: first as an
// argument of Exec, and that again as a string.
func desktopWord(word string) string {
	word = strings.NewReplacer("%", "%%", `\`, `\\`, `"`, `\"`, "`", "\\`", "$", `\$`).Replace(word)
	return `"` + strings.ReplaceAll(word, `\`, `\\`) + `"`
}
