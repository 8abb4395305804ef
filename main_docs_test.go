//go:build !js

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Links of the pages of docs lead to files that are there.
func TestNoPageLeadsNowhere(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	pages = append(pages, "README.md", "CONTRIBUTING.md", "CHANGELOG.md")
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`) // to no other site
	found := 0
	for _, page := range pages {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range link.FindAllSubmatch(text, -1) {
			found++
			assert.FileExists(t, filepath.Join(filepath.Dir(page), string(m[1])), page)
		}
	}
	assert.Greater(t, found, 20)
}
