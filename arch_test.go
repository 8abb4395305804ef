//go:build !js

package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rule says what a package may import beside the standard library.
type rule struct {
	ours   []string
	others []string // module paths, or packages of them
	std    []string // of the packages in guarded, those allowed here
}

// guarded are the packages of the standard library that read a clock, a
// device, a file or the network, or that weigh much in the page: only the
// packages that say so may import them.
var guarded = []string{"time", "os", "os/exec", "os/signal", "net", "net/http", "syscall", "syscall/js", "encoding/xml", "html/template"}

// house is the import table of docs/architecture.md.
var house = map[string]rule{
	"citemap": {
		ours:   []string{"seeds", "seeds/defiance", "seeds/examples", "seeds/crowd", "seeds/check", "seeds/formats", "seeds/prose", "seeds/sow", "seeds/nodelink", "layout", "docs/manual", "scene", "scene/bookmark", "scene/typeset", "scene/print", "scene/screen", "scene/kiosk", "assets", "assets/licences", "web", "web/publish", "web/serve", "web/twin"},
		others: []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/fsnotify/fsnotify"},
		std:    []string{"os", "os/signal", "syscall", "syscall/js", "time"},
	},
	"citemap/seeds":                        {others: []string{"github.com/go-json-experiment/json/jsontext", "golang.org/x/text/unicode/norm"}, std: []string{"os"}},
	"citemap/seeds/defiance":               {ours: []string{"seeds"}},
	"citemap/seeds/crowd":                  {ours: []string{"seeds"}},
	"citemap/seeds/sentence":               {ours: []string{"seeds"}, others: []string{"github.com/rivo/uniseg"}},
	"citemap/seeds/cite":                   {ours: []string{"seeds"}},
	"citemap/seeds/check":                  {ours: []string{"seeds", "seeds/sentence"}, others: []string{"github.com/rivo/uniseg", "golang.org/x/text/unicode/norm"}},
	"citemap/seeds/formats":                {ours: []string{"seeds"}, others: []string{"github.com/go-json-experiment/json/jsontext"}},
	"citemap/seeds/nodelink":               {ours: []string{"seeds"}, others: []string{"github.com/go-json-experiment/json/jsontext"}},
	"citemap/seeds/prose":                  {ours: []string{"seeds", "seeds/sentence"}, others: []string{"golang.org/x/net/html"}, std: []string{"encoding/xml"}},
	"citemap/seeds/sow":                    {ours: []string{"seeds", "seeds/check"}},
	"citemap/seeds/examples":               {ours: []string{"seeds", "seeds/defiance"}},
	"citemap/seeds/examples/factbook/make": {std: []string{"os"}},
	"citemap/layout":                       {},
	"citemap/layout/bench":                 {ours: []string{"layout"}, std: []string{"time", "os", "syscall/js"}},
	"citemap/layout/measure":               {},
	"citemap/layout/quality": {
		ours: []string{"seeds", "seeds/defiance", "layout/measure", "scene", "scene/typeset", "assets"},
		std:  []string{"time", "os", "os/exec"},
	},
	"citemap/assets/licences": {},
	"citemap/assets/licences/gather": {
		ours:   []string{"assets/licences"},
		others: []string{"github.com/golang/freetype/truetype"},
		std:    []string{"os", "os/exec"},
	},
	"citemap/docs/manual":   {others: []string{"github.com/spf13/cobra", "github.com/spf13/pflag"}},
	"citemap/assets":        {},
	"citemap/scene/typeset": {ours: []string{"assets"}, others: []string{"github.com/go-text/typesetting", "github.com/golang/freetype", "golang.org/x/image/math/fixed", "golang.org/x/text/unicode/bidi"}},
	"citemap/scene": {ours: []string{
		"seeds", "seeds/sentence", "seeds/cite", "layout", "scene/bookmark", "scene/qrcode", "scene/search", "scene/timeline", "scene/typeset", "scene/walk", "scene/widget", "assets",
	}},
	"citemap/scene/bookmark": {},
	"citemap/scene/qrcode":   {others: []string{"rsc.io/qr"}},
	"citemap/scene/kiosk": {
		ours:   []string{"seeds"},
		others: []string{"github.com/go-json-experiment/json/jsontext"},
		std:    []string{"time", "os", "os/exec", "syscall"},
	},
	"citemap/scene/search":     {ours: []string{"seeds", "seeds/sentence"}},
	"citemap/scene/timeline":   {ours: []string{"seeds"}},
	"citemap/scene/walk":       {},
	"citemap/scene/widget":     {},
	"citemap/scene/print":      {ours: []string{"scene", "scene/typeset", "scene/print/sfnt", "assets"}, others: []string{"github.com/golang/freetype/raster", "golang.org/x/image/math/fixed"}},
	"citemap/scene/print/sfnt": {ours: []string{"assets"}},
	"citemap/scene/screen": {
		ours:   []string{"scene", "scene/typeset", "assets"},
		others: []string{"github.com/hajimehoshi/ebiten/v2", "github.com/atotto/clipboard", "github.com/cli/browser"},
		std:    []string{"time", "os", "os/exec", "os/signal", "syscall", "syscall/js"},
	},
	"citemap/web":         {},
	"citemap/web/twin":    {ours: []string{"seeds", "seeds/cite", "assets"}, std: []string{"html/template"}},
	"citemap/web/publish": {ours: []string{"assets", "seeds", "scene/bookmark", "web/twin"}, std: []string{"os", "html/template"}},
	"citemap/web/serve":   {std: []string{"time", "net", "net/http", "syscall"}},
}

// tooHeavy may not be reached by the page, by whatever way.
var tooHeavy = []string{"net/http", "github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/fsnotify/fsnotify", "html/template", "go.yaml.in", "citemap/seeds/check", "citemap/seeds/crowd", "citemap/seeds/examples", "citemap/seeds/formats", "citemap/seeds/prose", "citemap/seeds/sow", "golang.org/x/net/html", "citemap/seeds/nodelink", "citemap/scene/kiosk", "citemap/assets/licences"}

func TestArchitecture(t *testing.T) {
	for _, goos := range []string{"linux", "windows", "darwin", "js"} {
		t.Run(goos, func(t *testing.T) {
			lines := list(t, goos, "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...")
			require.NotEmpty(t, lines)
			for _, line := range lines {
				fields := strings.Fields(line)
				for _, fault := range house[fields[0]].faults(fields[1:]) {
					t.Errorf("%s imports %s, which the table does not allow", fields[0], fault)
				}
				assert.Contains(t, house, fields[0], "a package without a row in the table")
			}
		})
	}
}

func TestPageStaysLight(t *testing.T) {
	deps := list(t, "js", "-deps", ".")
	require.Contains(t, deps, "citemap/scene/screen", "the page's program")
	for _, heavy := range tooHeavy {
		assert.False(t, slices.Contains(deps, heavy), "the page reaches %s", heavy)
	}
}

func TestRulesCatchForbiddenImports(t *testing.T) {
	scene := house["citemap/scene"]
	bad := []string{"time", "github.com/hajimehoshi/ebiten/v2", "citemap/scene/print", "net/http"}
	assert.Equal(t, bad, scene.faults(bad))
	assert.Empty(t, scene.faults([]string{"math", "citemap/layout"}))
}

// faults returns those of the imports that the rule does not allow.
func (r rule) faults(imports []string) []string {
	var faults []string
	for _, path := range imports {
		if !r.allows(path) {
			faults = append(faults, path)
		}
	}
	return faults
}

func (r rule) allows(path string) bool {
	if own, ok := strings.CutPrefix(path, "citemap/"); ok {
		return slices.Contains(r.ours, own)
	}
	first, _, _ := strings.Cut(path, "/")
	if !strings.Contains(first, ".") {
		return !slices.Contains(guarded, path) || slices.Contains(r.std, path)
	}
	return slices.ContainsFunc(r.others, func(module string) bool {
		return path == module || strings.HasPrefix(path, module+"/")
	})
}

// list runs go list for an operating system and returns its lines.
func list(t *testing.T, goos string, args ...string) []string {
	t.Helper()
	c := exec.Command("go", append([]string{"list"}, args...)...)
	arch := "amd64"
	if goos == "js" {
		arch = "wasm"
	}
	c.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+arch, "CGO_ENABLED=0")
	c.Stderr = os.Stderr
	out, err := c.Output()
	require.NoError(t, err)
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
