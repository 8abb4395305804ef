package screen

import "citemap/scene"

// post is what the page has said since the last tick.
type post struct {
	keys    scene.Keys
	next    scene.Keys // for the tick after this one
	field   *string    // what stands in the text field
	address *string    // the bookmark to go to
	notice  string
}

// pressed returns the keys that the page pressed since the last tick.
func (h *host) pressed() scene.Keys {
	keys := h.post.keys
	h.post.keys = 0
	return keys
}

// gather adds to a tick's input what else the page has said, and tells the page
// how far a tour has come, or the show of a kiosk.
func (h *host) gather(in *scene.Input) {
	in.Field, in.Address, in.Notice = h.post.field, h.post.address, h.post.notice
	in.Keys |= h.pressed()
	in.Dark = h.dark
	h.post = post{keys: h.post.next}
	h.led = in.Address != nil
	if in.Field != nil {
		h.field = *in.Field
	}
	if stage := h.game.state.Stage(); stage != h.staged {
		h.staged = stage
		h.dispatch("staged", staged(stage))
	}
	if now := h.game.state.Showing(); now != h.showed {
		h.showed = now
		h.dispatch("showing", showing(now))
	}
}

// press notes a key that the page presses. To begin the tour takes the key of the
// tour twice where its contents are not open.
func (h *host) press(p *post, name string) {
	if name != "begin" {
		p.keys |= key(name)
		return
	}
	p.keys |= scene.KeyTour
	if h.game.state.Bookmark().Panel != scene.TourSheet.String() {
		p.next |= scene.KeyTour
	}
}

// key is what a key of the page's text field does, or a wish of the page that
// has a key; 0 where that is none.
func key(name string) scene.Keys {
	switch name {
	case "Enter":
		return scene.KeyEnter
	case "Escape":
		return scene.KeyEscape
	case "ArrowUp":
		return scene.KeyUp
	case "ArrowDown":
		return scene.KeyDown
	case "PageUp", "previous":
		return scene.KeyPageUp
	case "PageDown", "next":
		return scene.KeyPageDown
	case "blank":
		return scene.KeyBlank
	case "play":
		return scene.KeyTour
	case "all":
		return scene.KeyAll
	case "stay": // a hand that the map does not see: a kiosk hears of it, and has no such page
		return scene.KeyStage
	}
	return 0
}
