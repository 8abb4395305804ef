//go:build !js

package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/assets"
)

func TestExportInTheReadersLanguage(t *testing.T) {
	name := filepath.Join(t.TempDir(), "karta.html")
	require.NoError(t, run(context.Background(), []string{"export", "--to", name, "--lang", "ru"}, io.Discard, io.Discard))
	page, err := os.ReadFile(name)
	require.NoError(t, err)
	words, _ := assets.Words("ru")
	assert.Contains(t, string(page), words.Twin.Contents)
	assert.Contains(t, string(page), words.Statuses["agreed"])
}

func TestALanguageWithoutACatalogueIsAFault(t *testing.T) {
	for _, args := range [][]string{{"--lang", "tlh"}, {"export", "--to", filepath.Join(t.TempDir(), "x.svg"), "--lang", "zh-Hant"}} {
		err := run(context.Background(), args, io.Discard, io.Discard)
		require.Error(t, err)
		assert.Contains(t, err.Error(), "--lang is one of en, fa, ru, zh, not")
	}
}
