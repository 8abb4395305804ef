//go:build !js

package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheManualHasEveryCommandAndFlag(t *testing.T) {
	page, err := citemap("man")
	require.NoError(t, err)
	for _, c := range rootCommand().Commands() {
		if !c.Hidden {
			assert.Contains(t, page, `.SS "citemap `+c.Name()+`"`)
		}
	}
	assert.Contains(t, page, `\fB\-\-base\-url\fR \fIURL\fR`)
	assert.Contains(t, page, `"citemap `+strings.ReplaceAll(version(), "-", `\-`)+`"`)
}

func TestTheManualHasNothingThatGroffWarnsOf(t *testing.T) {
	page, err := citemap("man")
	require.NoError(t, err)
	c := exec.Command("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z")
	c.Stdin = strings.NewReader(page)
	out, err := c.CombinedOutput()
	require.NoError(t, err, "the package groff-base is needed: %s", out)
	assert.Empty(t, string(out))
}

// Shells ask the program what could come next.
func TestShellsCompleteWordsOfTheCommandLine(t *testing.T) {
	for line, want := range map[string][]string{
		"ex":                 {"export"},
		"export --ba":        {"--base-url"},
		"export --theme ":    {"paper", "night"},
		"serve --lang ":      {"en", "fa", "ru", "zh"},
		"--view ":            {"force", "geo"},
		"completion ":        {"bash", "zsh", "fish"},
		"licenses --":        {"--sbom"},
		"check my/":          {"json"}, // files that end so
		"export --to ":       nil,
		"export --chapter x": nil,
	} {
		said, err := citemap(append([]string{"__complete"}, strings.Split(line, " ")...)...)
		require.NoError(t, err, line)
		for _, word := range want {
			assert.Regexp(t, `(?m)^`+word+`(\t|$)`, said, line)
		}
	}
}

func TestCompletionsAreWrittenForEveryShell(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		script, err := citemap("completion", shell)
		require.NoError(t, err)
		assert.Contains(t, script, "__complete", shell)
	}
	script, err := citemap("completion", "bash")
	require.NoError(t, err)
	c := exec.Command("bash", "-n")
	c.Stdin = strings.NewReader(script)
	out, err := c.CombinedOutput()
	assert.NoError(t, err, "%s", out)
}
