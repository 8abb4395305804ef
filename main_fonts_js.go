package main

import (
	"strings"
	"syscall/js"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/typeset"
)

// setter sets text in the fonts that the page carries, and in those of other
// scripts that the loader left, by the names that scripts.js gave it. Those are copied
// when they are first written in.
func setter() (*typeset.Setter, error) {
	return typeset.New(assets.Fonts(), assets.Scripts(func(name string) ([]byte, error) {
		data, _ := fetched(name)
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
