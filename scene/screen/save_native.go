//go:build !js

package screen

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// downloads is the folder into which the user saves files: Downloads, as the
// desktop calls it, or else the one that the program was started in.
func downloads() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" {
		out, err := exec.Command("xdg-user-dir", "DOWNLOAD").Output()
		dir := strings.TrimSpace(string(out))
		if err == nil && dir != home && isFolder(dir) { // home: none is set
			return dir
		}
	}
	if dir := filepath.Join(home, "Downloads"); isFolder(dir) {
		return dir
	}
	return "."
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// saveNew writes a file that appears whole or not at all, and never in the place
// of another: where its name is taken, "quotes.md", it is called "quotes 2.md". It
// returns the whole path.
func saveNew(dir, name, text string) (path string, err error) {
	if dir, err = filepath.Abs(dir); err != nil {
		return "", err
	}
	if path, err = reserve(dir, filepath.Base(name)); err != nil {
		return "", err
	}
	if err = replace(path, text); err != nil {
		os.Remove(path)
	}
	return path, err
}

// mostNames is how many names are tried.
const mostNames = 1000

// reserve creates an empty file of a name that is free.
func reserve(dir, name string) (path string, err error) {
	ext := filepath.Ext(name)
	for n := 1; n <= mostNames; n++ {
		path = filepath.Join(dir, name)
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s %d%s", strings.TrimSuffix(name, ext), n, ext))
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if err == nil {
			return path, f.Close()
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
	return "", fmt.Errorf("%s holds too many files called %s", dir, name)
}

// replace puts text in the place of the empty file at path, in one go.
func replace(path, text string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".citemap-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err := errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
