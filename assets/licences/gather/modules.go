package gather

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"citemap/assets/licences"
)

// listed is what `go list` says of a package.
type listed struct {
	ImportPath string
	Dir, Root  string // Root: where the compiler lies
	Standard   bool
	Imports    []string
	EmbedFiles []string
	Module     *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// std is the name of what comes with the compiler.
const std = "std"

// module names the module of a package; "" is citemap itself.
func (l *listed) module() string {
	switch {
	case l.Standard || l.Module == nil:
		return std
	case l.Module.Main:
		return ""
	}
	return l.Module.Path
}

// linked are the packages that the program is compiled from on a platform.
func linked(root string, on Platform) ([]listed, error) {
	c := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Root,Standard,Imports,EmbedFiles,Module", ".")
	var out, errs bytes.Buffer
	c.Dir, c.Stdout, c.Stderr = root, &out, &errs
	c.Env = append(os.Environ(), "GOOS="+on.OS, "GOARCH="+on.Arch, "CGO_ENABLED=0")
	if err := c.Run(); err != nil {
		return nil, fmt.Errorf("go list for %s: %w\n%s", on.Name, err, &errs)
	}
	var all []listed
	for lines := json.NewDecoder(&out); ; {
		var l listed
		switch err := lines.Decode(&l); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		}
		all = append(all, l)
	}
}

// addModules adds the modules of the packages to the parts found.
func addModules(found map[string]*Part, root string, packages []listed, platform string) error {
	sums, err := readSums(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	moduleOf := map[string]string{}
	for i := range packages {
		moduleOf[packages[i].ImportPath] = packages[i].module()
	}
	refs := map[string]*Part{}
	for i := range packages {
		l := &packages[i]
		name := l.module()
		if name == "" {
			continue
		}
		p := found[name]
		if p == nil {
			p = newModule(l, sums)
			found[name] = p
		}
		refs[name] = p
		p.In = once(p.In, platform)
		if err := p.addTerms(l); err != nil {
			return err
		}
	}
	for i := range packages {
		l := &packages[i]
		for _, path := range l.Imports {
			from, to := refs[l.module()], refs[moduleOf[path]]
			if from != nil && to != nil && from != to {
				from.Needs = once(from.Needs, to.Ref())
			}
		}
	}
	return nil
}

func newModule(l *listed, sums map[string][]byte) *Part {
	name := l.module()
	p := &Part{Name: name, Module: true, Note: noteOn(name)}
	if name == std {
		p.Version = licences.AnyCompiler
		return p
	}
	p.Version = l.Module.Version
	p.Sum = sums[name+" "+p.Version]
	return p
}

// readSums are the hashes of modules, by path, a space and version. What go.sum calls
// h1 is SHA-256 of a list of the module's files with the SHA-256 of each.
func readSums(name string) (map[string][]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	sums := map[string][]byte{}
	for line := range strings.Lines(string(data)) {
		key, sum, ok := strings.Cut(strings.TrimSpace(line), " h1:")
		if !ok {
			continue
		}
		if sums[key], err = base64.StdEncoding.DecodeString(sum); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return sums, nil
}
