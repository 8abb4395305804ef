package main

import (
	"strings"
	"syscall/js"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// setter sets text in the fonts that the page carries, and in those of other
// scripts that the loader left in citemapFiles as Uint8Array, by the names that
// scripts.js gave it. Those are copied when they are first written in.
func setter() (*typeset.Setter, error) {
	files := js.Global().Get("citemapFiles")
	return typeset.New(assets.Fonts(), assets.Scripts(func(name string) ([]byte, error) {
		if files.IsUndefined() {
			return nil, nil
		}
		fetched := files.Get(name)
		if fetched.IsUndefined() {
			return nil, nil
		}
		data := make([]byte, fetched.Length())
		js.CopyBytesToGo(data, fetched)
		return data, nil
	})...)
}

// warn says on the console what of the map stays unwritten, and why.
func warn(s *scene.State, tx *typeset.Setter) {
	console := js.Global().Get("console")
	if names := s.Unwritable(); len(names) > 0 {
		console.Call("warn", "citemap: no font here writes "+strings.Join(names, ", ")+"; boxes stand for the letters")
	}
	if err := tx.Fault(); err != nil {
		console.Call("warn", "citemap: "+err.Error())
	}
}
