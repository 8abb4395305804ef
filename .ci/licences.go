// Command licences writes the licences of all that is inside the page's program:
// ours, those of its fonts and outlines, of Go, and of every module that it is
// compiled from, as their authors wrote them.
//
//	go run .ci/licences.go >LICENSES.txt
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(out, "The licences of citemap, and of what is inside it.")
	put(out, "citemap", "LICENSE")
	put(out, "Inter and Literata, the fonts", found("assets/fonts", "*OFL*")...)
	put(out, "The outlines of countries", "assets/world/README.md")
	put(out, "Go, its runtime and its library", filepath.Join(asked("go", "env", "GOROOT")[0], "LICENSE"))
	for _, module := range modules() {
		name, dir, _ := strings.Cut(module, "\t")
		put(out, name, terms(dir)...)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// put writes the terms of one part under its name. A part without any is a fault:
// it may not be given on.
func put(out *bufio.Writer, name string, files ...string) {
	if len(files) == 0 {
		log.Fatalf("%s comes without a licence", name)
	}
	fmt.Fprintf(out, "\n\n%s\n%s\n", strings.Repeat("=", 78), name)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		words := string(text)
		if file == "assets/world/README.md" {
			_, words, _ = strings.Cut(words, "## Whose they are\n")
			words, _, _ = strings.Cut(words, "\n## ")
		}
		fmt.Fprintf(out, "\n%s\n", strings.TrimSpace(words))
	}
}

// terms are the files of a module that say on which terms it is given. Where the
// GPL is one of two to choose from, the other is chosen.
func terms(dir string) []string {
	files := found(dir, "LICEN[SC]E*", "COPYING*", "NOTICE*", "PATENTS*", "licenses/*")
	return slices.DeleteFunc(files, func(file string) bool {
		info, err := os.Stat(file)
		return err != nil || info.IsDir() || strings.HasPrefix(filepath.Base(file), "gpl")
	})
}

func found(dir string, patterns ...string) (files []string) {
	for _, pattern := range patterns {
		more, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			log.Fatal(err)
		}
		files = append(files, more...)
	}
	return files
}

// modules are those that the page's program is compiled from: name and version, a
// tab, and where each lies.
func modules() []string {
	all := asked("go", "list", "-deps", "-f", "{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", ".")
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(line string) bool { return line == "" })
}

// asked are the lines that a command answers, asked for the page.
func asked(name string, args ...string) []string {
	c := exec.Command(name, args...)
	c.Env, c.Stderr = append(os.Environ(), "GOOS=js", "GOARCH=wasm"), os.Stderr
	out, err := c.Output()
	if err != nil {
		log.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
