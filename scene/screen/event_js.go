package screen

import (
	"strconv"
	"syscall/js"

	"citemap/scene"
)

// dispatch tells the page something, as the event citemap:NAME on its window.
func (h *host) dispatch(name string, detail any) {
	window := js.Global()
	init := map[string]any{"detail": detail}
	window.Call("dispatchEvent", window.Get("CustomEvent").New("citemap:"+name, init))
}

// selected tells the page what is chosen now, in one sentence, and what the panel
// says of it: a canvas says nothing to those who cannot see it.
func (h *host) selected(id, text string) {
	s := h.game.state
	c := s.Choice()
	h.dispatch("selected", map[string]any{
		"id": id, "text": text, "brief": s.Brief(),
		"node": c.Node, "link": c.Link, "links": list(c.Links, func(id string) any { return id }), "quote": c.Quote, "under": c.Under,
	})
}

// announce tells the page words to be read aloud.
func (h *host) announce(text string) { h.dispatch("announced", text) }

// marked tells the page the bookmark of what is shown, and whether that is a
// step to go back to. Where the map began, and where the page itself said to go,
// are none.
func (h *host) marked(hash string, landmark bool) {
	h.dispatch("marked", map[string]any{"hash": hash, "landmark": landmark && !h.led && h.game.shown})
}

// writing tells the page where a text field of the scene lies, in CSS pixels,
// how its text is set, and whether it has the focus. The text comes along only
// where the scene has changed it: what the page sent itself may be older than
// what has been typed since.
func (h *host) writing(r scene.Rect, text string, on bool, size float32, paint, ground scene.Color) {
	k := h.game.magnify
	detail := map[string]any{
		"on": on, "x": r.Min.X * k, "y": r.Min.Y * k, "width": r.Dx() * k, "height": r.Dy() * k,
		"size": size * k, "paint": css(paint), "ground": css(ground),
	}
	if !on || text != h.field {
		h.field, h.post.field = text, nil
		detail["text"] = text
	}
	h.dispatch("writing", detail)
}

// css writes a colour as style sheets have it.
func css(c scene.Color) string {
	const hex = "0123456789abcdef"
	s := []byte{'#'}
	for _, v := range [...]uint8{c.R, c.G, c.B, c.A} {
		s = append(s, hex[v>>4], hex[v&15])
	}
	return string(s)
}

// run passes an errand on to the page.
func (h *host) run(e scene.Errand) {
	h.dispatch("errand", map[string]any{"task": task(e.Task), "text": e.Text, "name": e.Name})
}

// task is what the page calls a kind of errand.
func task(t scene.Task) string {
	switch t {
	case scene.CopyText:
		return "copy"
	case scene.SaveFile:
		return "save"
	case scene.OpenWords:
		return "words"
	case scene.OpenPage:
		return "page"
	case scene.GoBack:
		return "back"
	case scene.GoForth:
		return "forth"
	case scene.Present:
		return "present"
	}
	return strconv.Itoa(int(t))
}

// staged is how far a tour has come, as the page has it.
func staged(s scene.Stage) map[string]any {
	return map[string]any{
		"chapter": s.Chapter, "title": s.Title, "step": s.Step, "steps": s.Steps,
		"stepTitle": s.StepTitle, "text": s.Text, "quote": s.Quote, "source": s.Source, "notes": s.Notes,
		"next":    map[string]any{"title": s.NextTitle, "text": s.NextText},
		"playing": s.Playing, "blank": s.Blank,
	}
}

// showing is how far the show of a kiosk has come, as the page has it.
func showing(s scene.Showing) map[string]any {
	return map[string]any{
		"chapter": s.Chapter, "step": s.Step, "steps": s.Steps, "loops": s.Loops,
		"visitor": s.Visitor, "leaving": s.Leaving, "dark": s.Dark, "visits": s.Visits,
	}
}
