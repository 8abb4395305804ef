// The page's start: the built-in map, or the files that the loader fetched.
package main

import (
	"cmp"
	"fmt"
	"strings"
	"syscall/js"

	"citemap/scene"
	"citemap/scene/bookmark"
	"citemap/scene/screen"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

func main() {
	if err := run(); err != nil {
		js.Global().Get("console").Call("error", "citemap: "+err.Error())
		js.Global().Call("dispatchEvent", event("citemap:failed", err.Error()))
	}
}

// event is what the page's scripts hear of: citemap:failed is why there is no map.
func event(name, detail string) js.Value {
	return js.Global().Get("CustomEvent").New(name, map[string]any{"detail": detail})
}

func run() error {
	m, err := readMap()
	if err != nil {
		return err
	}
	tx, err := setter()
	if err != nil {
		return err
	}
	document := js.Global().Get("document")
	document.Set("title", m.Title)
	if m.Language != "" {
		document.Get("documentElement").Set("lang", m.Language)
	}
	s := scene.New(m, tx, options())
	warn(s, tx)
	return screen.Run(s, screen.Options{Title: m.Title})
}

// options are what the page's address says. What of it cannot be read is noted
// on the console, and read aloud.
func options() scene.Options {
	page := js.Global().Get("URL").New(js.Global().Get("location").Get("href"))
	query := page.Get("searchParams")
	start, notes := bookmark.Parse(wished(query, page.Get("hash").String()))
	for _, note := range notes {
		js.Global().Get("console").Call("warn", "citemap: "+note)
	}
	if len(notes) > 0 {
		js.Global().Call("dispatchEvent", event("citemap:announced", strings.Join(notes, "\n")))
	}
	page.Set("hash", "")
	return scene.Options{
		Start: start, Base: page.Get("href").String(), Calm: query.Call("has", "reduced-motion").Bool(),
		HostField: true, HostHistory: true,
	}
}

// wished is the bookmark that the address asks for: its fragment, and what of a
// bookmark stands in the query alone. That is taken out of the query.
func wished(query js.Value, hash string) string {
	hash = strings.TrimPrefix(hash, "#")
	said := map[string]bool{}
	for pair := range strings.SplitSeq(hash, "&") {
		key, _, _ := strings.Cut(pair, "=")
		said[key] = true
	}
	all := []string{}
	for _, key := range [...]string{"view", "theme", "paused"} {
		if value := query.Call("get", key); !value.IsNull() && !said[key] {
			all = append(all, key+"="+cmp.Or(value.String(), "1"))
		}
		query.Call("delete", key)
	}
	return strings.Join(append(all, hash), "&")
}

// readMap reads the files that the loader left in citemapFiles, by name, or
// else the built-in map.
func readMap() (*seeds.Map, error) {
	files := js.Global().Get("citemapFiles")
	if files.IsUndefined() || files.Get("map.json").IsUndefined() {
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
