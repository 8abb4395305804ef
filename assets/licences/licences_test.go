package licences_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets/licences"
	"citemap/assets/licences/gather"
)

var update = flag.Bool("update", false, "write the notices and the bill anew")

// root is the folder of the source.
const root = "../.."

func TestLicences(t *testing.T) {
	parts, err := gather.Parts(root, gather.Platforms()...)
	require.NoError(t, err)
	if *update {
		write(t, "notices.txt", notices(t, parts))
		write(t, "bill.cdx.json", bill(t, parts))
		return
	}
	t.Run("the files are of what is linked and embedded", func(t *testing.T) {
		const stale = "stale; 'go test ./assets/licences -update' writes it anew"
		assert.True(t, licences.Notices() == notices(t, parts), "notices.txt is %s", stale)
		assert.True(t, licences.Bill(licences.AnyRelease, licences.AnyCompiler) == bill(t, parts), "bill.cdx.json is %s", stale)
	})
	t.Run("every part comes with its terms", func(t *testing.T) { haveTerms(t, parts) })
	t.Run("licences are read off the terms", func(t *testing.T) { areRecognised(t, parts) })
	t.Run("parts are of the platforms that carry them", func(t *testing.T) { areWhereCarried(t, parts) })
}

func notices(t *testing.T, parts []gather.Part) string {
	t.Helper()
	own, err := os.ReadFile(filepath.Join(root, "LICENSE"))
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, gather.WriteNotices(&b, string(own), parts))
	return b.String()
}

func bill(t *testing.T, parts []gather.Part) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, gather.WriteBill(&b, licences.AnyRelease, parts))
	return b.String()
}

func write(t *testing.T, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
}

func haveTerms(t *testing.T, parts []gather.Part) {
	for _, p := range parts {
		assert.NotEmpty(t, p.Terms, p.Name)
		assert.NotEmpty(t, p.In, p.Name)
		for _, terms := range p.Terms {
			assert.True(t, strings.Contains(licences.Notices(), terms), p.Name)
		}
		if p.Module && p.Name != "std" {
			assert.Len(t, p.Sum, 32, "go.sum has no hash of %s", p.Name)
		}
	}
}

// areRecognised holds what is made of some licences against what a reader makes of them.
func areRecognised(t *testing.T, parts []gather.Part) {
	found := map[string]string{}
	for _, p := range parts {
		found[p.Name] = p.Licence
	}
	for name, want := range map[string]string{
		"std":                                  "BSD-3-Clause",
		"github.com/hajimehoshi/ebiten/v2":     "Apache-2.0 AND BSD-3-Clause AND MIT AND Zlib",
		"github.com/go-text/typesetting":       "(Unlicense OR BSD-3-Clause) AND MIT",
		"github.com/golang/freetype":           "FTL",
		"github.com/cli/browser":               "BSD-2-Clause",
		"github.com/rivo/uniseg":               "MIT",
		"github.com/inconshreveable/mousetrap": "Apache-2.0",
		"Noto Sans SC (font)":                  "OFL-1.1",
		"outlines of countries":                "ISC AND LicenseRef-Public-Domain",
	} {
		assert.Equal(t, want, found[name], name)
	}
}

func areWhereCarried(t *testing.T, parts []gather.Part) {
	in := map[string][]string{}
	for _, p := range parts {
		in[p.Name] = p.In
	}
	assert.Equal(t, []string{"linux", "windows", "macos", "page"}, in["github.com/hajimehoshi/ebiten/v2"])
	assert.Equal(t, []string{"windows"}, in["github.com/inconshreveable/mousetrap"], "cobra asks it there alone")
	assert.NotContains(t, in["github.com/spf13/cobra"], "page")
	assert.NotContains(t, in, "github.com/stretchr/testify", "tests are not given on")
	assert.NotContains(t, in, "github.com/evanw/esbuild", "nor is a tool")
}

// A file that nobody says whose it is, and a module without terms, stop the gathering.
func TestWhatNobodyMayGiveOnIsNotGivenOn(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module citemap\n\ngo 1.26\n", "go.sum": "", "theirs.txt": "Theirs.",
		"main.go": "package main\n\nimport _ \"embed\"\n\n//go:embed theirs.txt\nvar text string\n\nfunc main() { print(text) }\n",
	} {
		write(t, filepath.Join(dir, name), text)
	}
	_, err := gather.Parts(dir, gather.Page())
	assert.ErrorContains(t, err, "theirs.txt is embedded, and no row")
}

// document is what of CycloneDX 1.6 can be held against itself.
type document struct {
	Format       string `json:"bomFormat"`
	Spec         string `json:"specVersion"`
	Metadata     struct{ Component component }
	Components   []component
	Dependencies []struct {
		Ref       string
		DependsOn []string
	}
}

type component struct {
	Type, Name, Version, Purl string
	Ref                       string `json:"bom-ref"`
	Licenses                  []any
	Hashes                    []struct{ Alg, Content string }
	Components                []component
}

func TestTheBillIsWhole(t *testing.T) {
	text := licences.Bill("1.2.3", "go1.26.0")
	assert.NotContains(t, text, "{release}")
	assert.NotContains(t, text, "{compiler}")
	var b document
	require.NoError(t, json.Unmarshal([]byte(text), &b))
	assert.Equal(t, "CycloneDX", b.Format)
	assert.Equal(t, "1.6", b.Spec)
	assert.Equal(t, "1.2.3", b.Metadata.Component.Version)
	refs := map[string]bool{}
	var visit func([]component)
	visit = func(all []component) {
		for _, c := range all {
			assert.False(t, refs[c.Ref], "two components are %s", c.Ref)
			refs[c.Ref] = true
			assert.NotEmpty(t, c.Licenses, c.Name)
			for _, h := range c.Hashes {
				assert.Len(t, h.Content, 64, c.Name)
			}
			visit(c.Components)
		}
	}
	visit(append(b.Components, b.Metadata.Component))
	assert.True(t, refs["pkg:golang/std@1.26.0"])
	for _, d := range b.Dependencies {
		for _, ref := range append(d.DependsOn, d.Ref) {
			assert.True(t, refs[ref], "%s is no component", ref)
		}
	}
}
