package serve

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestChooseFollowsTheClient(t *testing.T) {
	all := []encoding{brotli, gzipped, identity}
	for header, want := range map[string]encoding{
		"":                          identity,
		"gzip, deflate, br, zstd":   brotli,
		"gzip, deflate":             gzipped,
		"x-gzip":                    gzipped,
		"BR;Q=1":                    brotli,
		"br;q=0.2, gzip;q=0.8":      gzipped,
		"br;q=0, gzip":              gzipped,
		"br;q=0.001":                brotli,
		"identity, br;q=0.5":        identity,
		"*":                         brotli,
		"br;q=0, *":                 gzipped,
		"gzip ; q=0.5 , br ; q=0.4": gzipped,
		"brotli":                    identity,
		"br;q=nonsense":             identity,
		"br;q=7":                    identity,
		"br;q=NaN":                  identity,
		"deflate, zstd":             identity,
	} {
		got, ok := choose(header, all)
		assert.True(t, ok, header)
		assert.Equal(t, want, got, header)
	}
}

func TestChooseSaysWhenNothingIsWanted(t *testing.T) {
	for _, header := range []string{"*;q=0", "identity;q=0", "deflate, identity;q=0"} {
		_, ok := choose(header, []encoding{identity})
		assert.False(t, ok, header)
	}
	_, ok := choose("*;q=0, br", []encoding{brotli, identity})
	assert.True(t, ok)
}
