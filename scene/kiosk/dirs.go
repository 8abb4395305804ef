//go:build !js

package kiosk

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// StateDir is where the log, the counts and the posters lie where nobody says: as XDG
// has it, or where the system keeps such. It is empty for a user without a home.
func StateDir() string {
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "citemap")
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		if dir, err := os.UserCacheDir(); err == nil {
			return filepath.Join(dir, "citemap")
		}
		return ""
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".local", "state", "citemap")
}

// RuntimeDir is where a kiosk says how it does: a folder of the user's that does not
// outlive the session, or else one among the temporary ones.
func RuntimeDir() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "citemap")
	}
	return filepath.Join(os.TempDir(), fmt.Sprintf("citemap-%d", os.Getuid()))
}

// writable returns the first of the folders in which a file can be written, made where
// it is not there; empty: none.
func writable(dirs ...string) string {
	for _, dir := range dirs {
		if dir == "" || os.MkdirAll(dir, 0o700) != nil {
			continue
		}
		probe, err := os.CreateTemp(dir, ".citemap-*")
		if err != nil {
			continue
		}
		_, err = probe.Write([]byte{0}) // a full disk makes files, and writes none
		probe.Close()
		os.Remove(probe.Name())
		if err == nil {
			return dir
		}
	}
	return ""
}

// replace writes a file beside its place and then moves it there.
func replace(name string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".citemap-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
