package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"strings"
)

// file is one resource in every coding in which there is a body of it.
type file struct {
	mime   string
	policy string // Content-Security-Policy
	bodies map[encoding]body
	have   []encoding // the keys of bodies, in order of preference
}

// body is the bytes of one coding and their entity tag.
type body struct {
	data []byte
	etag string
}

func newBody(data []byte) body {
	sum := sha256.Sum256(data)
	return body{data: data, etag: `"` + hex.EncodeToString(sum[:16]) + `"`}
}

// packable is the least size of a file that is worth compressing, bytes: below it
// one packet carries it anyway.
const packable = 1 << 10

// newFile gathers the codings of a resource. One that is there only compressed is
// also unpacked, once, for clients that take nothing else; words, styles and
// scripts that nobody has compressed are.
func newFile(name string, codings map[encoding][]byte) (file, error) {
	f := file{mime: mimeOf(name), bodies: map[encoding]body{}}
	if _, plain := codings[identity]; !plain {
		data, err := gunzip(codings[gzipped])
		if err != nil {
			return file{}, fmt.Errorf("%s.gz: %w", name, err)
		}
		codings[identity] = data
	}
	if plain := codings[identity]; len(codings) == 1 && len(plain) >= packable && compressible(f.mime) {
		codings[gzipped] = zip(plain)
	}
	f.policy = policyOf(f.mime, codings[identity])
	for _, e := range []encoding{brotli, gzipped, identity} {
		if data, ok := codings[e]; ok {
			f.bodies[e] = newBody(data)
			f.have = append(f.have, e)
		}
	}
	return f, nil
}

func gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

func zip(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data) // into memory: neither can fail
	w.Close()
	return b.Bytes()
}

// gather puts the files of a site together with their codings: a.wasm.br is a.wasm
// in brotli, if it stands beside a.wasm or a.wasm.gz. What lies in a folder is the
// map's, and as it is named.
func gather(site map[string][]byte) (map[string]file, error) {
	codings := map[string]map[encoding][]byte{}
	for name, data := range site {
		of, e := split(name)
		if _, plain := site[of]; !plain && site[of+".gz"] == nil || strings.Contains(name, "/") {
			of, e = name, identity
		}
		if codings[of] == nil {
			codings[of] = map[encoding][]byte{}
		}
		codings[of][e] = data
	}
	files := make(map[string]file, len(codings))
	for name, c := range codings {
		f, err := newFile(name, c)
		if err != nil {
			return nil, err
		}
		files[name] = f
	}
	return files, nil
}

// split takes the coding off a name.
func split(p string) (name string, e encoding) {
	switch path.Ext(p) {
	case ".br":
		return strings.TrimSuffix(p, ".br"), brotli
	case ".gz":
		return strings.TrimSuffix(p, ".gz"), gzipped
	}
	return p, identity
}

// compressible reports whether files of a type shrink: pictures do not, but for
// those that are drawn in words.
func compressible(mime string) bool {
	return strings.HasPrefix(mime, "text/") || mime == "application/json" || mime == "image/svg+xml"
}

// mimeOf is the media type of a name by its ending. The system's own table is
// not asked: it differs from machine to machine, and a browser will not start
// WebAssembly of another type.
func mimeOf(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".json":
		return "application/json"
	case ".txt", ".ts":
		return "text/plain; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".ttf":
		return "font/ttf"
	case ".wasm":
		return "application/wasm"
	}
	return "application/octet-stream"
}
