package main

import (
	"errors"
	"syscall/js"

	"citemap/scene"
	"citemap/seeds"
)

// opening is a map that the reader opens from a disk of their own: page/open.js puts its
// files where those of the page's map were.
type opening struct {
	due         bool
	name, fault string
}

// opener hears from now on of maps that are opened.
func opener() *opening {
	o := new(opening)
	js.Global().Call("addEventListener", "citemap:opened", js.FuncOf(func(_ js.Value, args []js.Value) any {
		detail := args[0].Get("detail")
		*o = opening{due: true, name: detail.Get("name").String(), fault: detail.Get("fault").String()}
		return nil
	}))
	return o
}

// renew is asked once a tick what there is to show after the state that is shown now.
func (o *opening) renew(now *scene.State) (next *scene.State, title string, trouble *scene.Trouble) {
	if !o.due {
		return nil, "", nil
	}
	o.due = false
	words := &now.Strings().Trouble
	trouble = &scene.Trouble{Title: words.Unopened.With("file", o.name), Note: words.Stays}
	switch o.fault {
	case "nothing":
		trouble.Lines = []string{words.Nothing}
		return nil, "", trouble
	case "several":
		trouble.Lines = []string{words.Several}
		return nil, "", trouble
	}
	m, next, err := opened()
	if err != nil {
		trouble.Lines = linesOf(err)
		return nil, "", trouble
	}
	head(m)
	js.Global().Set("citemapOpened", true)
	return next, m.Title, nil
}

// opened is the map whose files are there now, as it is first seen. The page's address is
// that of another map, so neither does it say where to begin, nor do links lead there.
func opened() (*seeds.Map, *scene.State, error) {
	m, _, err := readMap()
	if err == nil && len(m.Nodes) == 0 {
		err = errors.New("the map has no nodes: there is nothing to show")
	}
	if err != nil {
		return nil, nil, err
	}
	tx, err := setter()
	if err != nil {
		return nil, nil, err
	}
	s := scene.New(m, tx, scene.Options{Words: wordsFor(m), Calm: options().Calm, HostField: true, HostHistory: true})
	warn(s, tx)
	return m, s, nil
}

// linesOf are the lines of an error: of a map at fault, one a fault.
func linesOf(err error) []string {
	var faults seeds.Faults
	if !errors.As(err, &faults) {
		return []string{err.Error()}
	}
	lines := make([]string, len(faults))
	for i := range faults {
		lines[i] = faults[i].Error()
	}
	return lines
}
