// The page's start: the built-in map, or the files that the loader fetched.
package main

import (
	"fmt"
	"syscall/js"

	"citemap/assets"
	"citemap/scene"
	"citemap/scene/screen"
	"citemap/scene/typeset"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

func main() {
	if err := run(); err != nil {
		js.Global().Get("console").Call("error", "citemap: "+err.Error())
		js.Global().Call("dispatchEvent", failure(err))
	}
}

// failure is the event by which the loader learns why there is no map.
func failure(err error) js.Value {
	init := map[string]any{"detail": err.Error()}
	return js.Global().Get("CustomEvent").New("citemap:failed", init)
}

func run() error {
	m, err := readMap()
	if err != nil {
		return err
	}
	tx, err := typeset.New(assets.Fonts())
	if err != nil {
		return err
	}
	document := js.Global().Get("document")
	document.Set("title", m.Title)
	if m.Language != "" {
		document.Get("documentElement").Set("lang", m.Language)
	}
	query := js.Global().Get("URLSearchParams").New(js.Global().Get("location").Get("search"))
	o := scene.Options{
		Theme: theme(query), Paused: query.Call("has", "paused").Bool(),
		Geo: query.Call("get", "view").Equal(js.ValueOf("geo")), Calm: query.Call("has", "reduced-motion").Bool(),
	}
	return screen.Run(scene.New(m, tx, o), screen.Options{Title: m.Title})
}

func theme(query js.Value) scene.Theme {
	switch t := query.Call("get", "theme"); {
	case t.IsNull():
		return scene.NoTheme
	case t.String() == "light", t.String() == "paper":
		return scene.Light
	case t.String() == "dark", t.String() == "night":
		return scene.Dark
	}
	return scene.NoTheme
}

// readMap reads the files that the loader left in citemapFiles, by name, or
// else the built-in map.
func readMap() (*seeds.Map, error) {
	files := js.Global().Get("citemapFiles")
	if files.IsUndefined() {
		return defiance.Map()
	}
	open := func(name string) ([]byte, error) {
		text := files.Get(name)
		if text.IsUndefined() {
			return nil, fmt.Errorf("%s was not fetched", name)
		}
		return []byte(text.String()), nil
	}
	data, err := open("map.json")
	if err != nil {
		return nil, err
	}
	return seeds.Read("map.json", data, open)
}
