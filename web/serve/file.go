package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
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

// newFile gathers the codings of a resource. A resource that is there only
// compressed is also unpacked, once, for clients that take nothing else.
func newFile(name string, codings map[encoding][]byte) (file, error) {
	if _, plain := codings[identity]; !plain {
		data, err := gunzip(codings[gzipped])
		if err != nil {
			return file{}, fmt.Errorf("%s.gz: %w", name, err)
		}
		codings[identity] = data
	}
	f := file{mime: mimeOf(name), bodies: map[encoding]body{}}
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

// readSite reads every file of site, by its name without .br or .gz. Names that
// begin with a dot are the build's own and left out.
func readSite(site fs.FS) (map[string]file, error) {
	codings := map[string]map[encoding][]byte{}
	err := fs.WalkDir(site, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path.Base(p), ".") {
			return err
		}
		data, err := fs.ReadFile(site, p)
		if err != nil {
			return err
		}
		name, e := split(p)
		if codings[name] == nil {
			codings[name] = map[encoding][]byte{}
		}
		codings[name][e] = data
		return nil
	})
	if err != nil {
		return nil, err
	}
	files := map[string]file{}
	for name, c := range codings {
		if files[name], err = newFile(name, c); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// split takes the coding off a name: a.wasm.br is a.wasm in brotli.
func split(p string) (name string, e encoding) {
	switch path.Ext(p) {
	case ".br":
		return strings.TrimSuffix(p, ".br"), brotli
	case ".gz":
		return strings.TrimSuffix(p, ".gz"), gzipped
	}
	return p, identity
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
	case ".txt":
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
