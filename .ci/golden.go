// Command golden draws the goldens of scene and its pens anew, and says of each
// what changed. Of those that did, what was and where it differs now is left in
// dist/golden, to be looked at before the new ones are committed.
//
//	go run .ci/golden.go
package main

import (
	"bytes"
	"fmt"
	"image"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"citemap/scene/testdata/miniatures"
)

const out = "dist/golden"

func main() {
	log.SetFlags(0)
	was, err := goldens()
	if err != nil {
		log.Fatal(err)
	}
	test := exec.Command("go", "test", "-count=1", "-run", "[Gg]olden|Scripts", "./scene", "./scene/print", "./scene/typeset", "-update")
	if said, err := test.CombinedOutput(); err != nil {
		log.Fatalf("%s%v: %v", said, test, err)
	}
	if err := report(was); err != nil {
		log.Fatal(err)
	}
}

// goldens reads every golden, by path.
func goldens() (map[string][]byte, error) {
	all := map[string][]byte{}
	err := filepath.WalkDir("scene", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.Contains(path, "testdata") || !slices.Contains([]string{".png", ".svg", ".view"}, filepath.Ext(path)) {
			return err
		}
		all[path], err = os.ReadFile(path)
		return err
	})
	return all, err
}

// report says of each golden what became of it since it was read.
func report(was map[string][]byte) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	now, err := goldens()
	if err != nil {
		return err
	}
	changed := 0
	for _, path := range sorted(now) {
		what := "new"
		if before, known := was[path]; known {
			if what, err = change(path, before, now[path]); err != nil {
				return err
			}
		}
		if what != unchanged {
			changed++
		}
		fmt.Printf("%-52s %s\n", path, what)
	}
	fmt.Printf("%d of %d changed; see %s\n", changed, len(now), out)
	return nil
}

func sorted(files map[string][]byte) []string {
	var paths []string
	for path := range files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

var unchanged = miniatures.Difference{}.String()

// change says how a golden changed, and leaves what it was beside what differs.
func change(path string, before, after []byte) (string, error) {
	if bytes.Equal(before, after) {
		return unchanged, nil
	}
	ext := filepath.Ext(path)
	name := filepath.Join(out, strings.TrimSuffix(filepath.Base(path), ext))
	if err := os.WriteFile(name+"-was"+ext, before, 0o644); err != nil {
		return "", err
	}
	if ext != ".png" {
		return lines(before, after), nil
	}
	old, err := miniatures.Read(name + "-was.png")
	if err != nil {
		return "", err
	}
	drawn, err := miniatures.Read(path)
	if err != nil {
		return "", err
	}
	return pixels(name, old, drawn)
}

// pixels draws the pixels that changed.
func pixels(name string, was, is *image.RGBA) (string, error) {
	if was.Rect != is.Rect {
		return fmt.Sprintf("%v pixels, no longer %v", is.Rect.Size(), was.Rect.Size()), nil
	}
	return miniatures.Compare(was, is, 0).String(), miniatures.Write(name+"-difference.png", miniatures.Highlight(was, is))
}

// lines counts those of each text that the other has not.
func lines(before, after []byte) string {
	was, is := strings.Split(string(before), "\n"), strings.Split(string(after), "\n")
	return fmt.Sprintf("%d lines gone, %d lines new", without(was, is), without(is, was))
}

func without(some, others []string) int {
	left := map[string]int{}
	for _, line := range others {
		left[line]++
	}
	n := 0
	for _, line := range some {
		if left[line]--; left[line] < 0 {
			n++
		}
	}
	return n
}
