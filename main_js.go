// The page's start: the built-in map, or the files that the loader fetched.
package main

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"strings"
	"syscall/js"

	"citemap/assets"
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

// hurry leaves the garbage of the start lie until the first picture is out: to collect
// it meanwhile, on the one thread that there is, would only delay that.
func hurry() {
	usual := debug.SetGCPercent(-1)
	js.Global().Call("addEventListener", "citemap:first-frame", js.FuncOf(func(js.Value, []js.Value) any {
		debug.SetGCPercent(usual)
		if kiosk() != nil {
			saveMemory()
		}
		return nil
	}), map[string]any{"once": true})
}

// event is what the page's scripts hear of: citemap:failed is why there is no map.
func event(name, detail string) js.Value {
	return js.Global().Get("CustomEvent").New(name, map[string]any{"detail": detail})
}

func run() error {
	hurry()
	m, survey, err := readMap()
	if err != nil {
		return err
	}
	tx, err := setter()
	if err != nil {
		return err
	}
	head(m)
	o := options()
	o.Words, o.Survey = wordsFor(m), surveyed(survey)
	s := scene.New(m, tx, o)
	warn(s, tx)
	return screen.Run(s, screen.Options{Title: m.Title, Renew: opener().renew})
}

// head gives the page the title and the language of a map.
func head(m *seeds.Map) {
	document := js.Global().Get("document")
	document.Set("title", m.Title)
	if m.Language != "" {
		document.Get("documentElement").Set("lang", m.Language)
	}
}

// wordsFor are the words of the interface: in the language that the loader
// left in citemapLanguage, or else the map's, if their file is there, and else in
// English. What is wrong with the file is noted on the console.
func wordsFor(m *seeds.Map) *assets.Strings {
	language := m.Language
	if asked := js.Global().Get("citemapLanguage"); asked.Type() == js.TypeString {
		language = asked.String()
	}
	if text, ok := fetched(assets.WordsFile(language)); ok {
		words, err := assets.ReadWords(text)
		if err == nil {
			return words
		}
		js.Global().Get("console").Call("warn", "citemap: "+assets.WordsFile(language)+": "+err.Error())
	}
	return assets.English()
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
	base := page.Get("href").String()
	if home := js.Global().Get("citemapHome"); home.Type() == js.TypeString {
		base = home.String() // where the map can be opened by itself, and not as it is here
	}
	return scene.Options{
		Start: start, Base: base, Calm: query.Call("has", "reduced-motion").Bool(),
		HostField: true, HostHistory: !framed(), Kiosk: kiosk(),
	}
}

// kiosk is what the page's script has left in citemapKiosk, or nil. The show goes on
// for as long as the page gives no other map.
func kiosk() *scene.Kiosk {
	asked := js.Global().Get("citemapKiosk")
	if asked.IsUndefined() {
		return nil
	}
	return &scene.Kiosk{Idle: float32(asked.Get("idle").Float()), Loop: true}
}

// framed reports whether the page is part of another, whose way back is not for
// the map to lengthen: it then keeps its own.
func framed() bool {
	window := js.Global()
	return !window.Get("parent").Equal(window)
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
// else the built-in map. Beside it comes the survey of its places, if there is one.
func readMap() (m *seeds.Map, survey []byte, err error) {
	data, own := fetched("map.json")
	if !own {
		m, err = defiance.Map()
		return m, defiance.Survey(), err
	}
	survey, _ = fetched("survey.bin")
	m, err = seeds.Read("map.json", data, func(name string) ([]byte, error) {
		document, ok := fetched(name)
		if !ok {
			return nil, fmt.Errorf("%s did not come with the map", name)
		}
		return document, nil
	})
	return m, survey, err
}

// fetched is a file that the loader left in citemapFiles, as text or in a Uint8Array,
// and whether there is one of that name.
func fetched(name string) ([]byte, bool) {
	files := js.Global().Get("citemapFiles")
	if files.IsUndefined() {
		return nil, false
	}
	file := files.Get(name)
	switch {
	case file.IsUndefined():
		return nil, false
	case file.Type() == js.TypeString:
		return []byte(file.String()), true
	}
	data := make([]byte, file.Length())
	js.CopyBytesToGo(data, file)
	return data, true
}

// surveyed reads a survey. Without one, or with one at fault, the map only takes
// longer to appear.
func surveyed(file []byte) *scene.Survey {
	if file == nil {
		return nil
	}
	survey, err := scene.ReadSurvey(file)
	if err != nil {
		js.Global().Get("console").Call("warn", "citemap: "+err.Error())
	}
	return survey
}
