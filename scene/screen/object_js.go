package screen

import (
	"syscall/js"

	"citemap/assets"
	"citemap/scene"
)

// object is what scripts can ask of the map and tell it. Places are in CSS
// pixels from the top left of the page.
func (h *host) object() map[string]any {
	s := h.game.state
	tree := newTree(s)
	return map[string]any{
		"where": ofText(func(id string) any {
			at, ok := s.Where(id)
			if !ok {
				return nil
			}
			return map[string]any{"x": at.X * h.game.magnify, "y": at.Y * h.game.magnify}
		}),
		"seen":     ofText(h.seen),
		"called":   ofText(func(id string) any { return s.Called(id) }),
		"selected": ask(func() any { return s.Selected() }),
		"settled":  ask(func() any { return s.Settled() }),
		"paused":   ask(func() any { return s.Paused() }),
		"frames":   ask(func() any { return h.game.frames }),
		"looks":    ask(func() any { return h.game.looked }),
		"bookmark": ask(func() any { return h.bookmark() }),
		"marked":   ask(func() any { return s.Marked() }),
		"stage":    ask(func() any { return staged(s.Stage()) }),
		"showing":  ask(func() any { return showing(s.Showing()) }),
		"typeface": ask(typeface),
		"words":    ask(func() any { return worded(s.Strings(), s.RightToLeft()) }),
		"tree":     js.FuncOf(tree.nodes),
		"branch":   ofText(tree.branch),
		"claim":    ofText(tree.claim),
		"pause": js.FuncOf(func(_ js.Value, args []js.Value) any {
			h.tell(func(p *post) {
				p.keys &^= scene.KeyPause
				if len(args) == 1 && args[0].Truthy() != s.Paused() {
					p.keys |= scene.KeyPause
				}
			})
			return nil
		}),
		"sleep": js.FuncOf(func(_ js.Value, args []js.Value) any {
			h.unseen = len(args) == 1 && args[0].Truthy()
			h.stir()
			return nil
		}),
		"dark": js.FuncOf(func(_ js.Value, args []js.Value) any {
			h.dark = len(args) == 1 && args[0].Truthy()
			h.stir()
			return nil
		}),
		"press": h.told(h.press),
		"type":  h.told(func(p *post, text string) { p.field = &text }),
		"go":    h.told(func(p *post, hash string) { p.address = &hash }),
		"note":  h.told(func(p *post, text string) { p.notice = text }),
	}
}

// bookmark is where the map is, or where the page has just told it to go.
func (h *host) bookmark() string {
	if a := h.post.address; a != nil {
		return *a
	}
	return h.game.state.Bookmark().String()
}

// ask is a function without arguments.
func ask(f func() any) js.Func {
	return js.FuncOf(func(js.Value, []js.Value) any { return f() })
}

// ofText is a function of one text. What is none has no answer.
func ofText(f func(text string) any) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return nil
		}
		return f(args[0].String())
	})
}

// told is a function of one text that goes into the post.
func (h *host) told(put func(*post, string)) js.Func {
	return ofText(func(text string) any {
		h.tell(func(p *post) { put(p, text) })
		return nil
	})
}

// tell puts something into the post, for the next tick.
func (h *host) tell(put func(*post)) {
	put(&h.post)
	h.stir()
}

// worded are the words of the interface that the page's scripts use, by the names of
// assets.PageStrings, the language that they are in, and the way in which it is read,
// as HTML calls it.
func worded(words *assets.Strings, rightToLeft bool) map[string]any {
	p, direction := &words.Page, "ltr"
	if rightToLeft {
		direction = "rtl"
	}
	return map[string]any{
		"language": words.Language, "direction": direction,
		"keys": p.Keys, "search": p.Search,
		"noCopy": p.NoCopy, "noAddress": string(p.NoAddress),
		"unasked": string(p.Unasked), "noPresenter": p.NoPresenter,
		"unsaved": p.Unsaved, "apart": p.Apart, "shut": string(p.Shut),
		"full": p.Full, "small": p.Small, "notFull": p.NotFull, "wheel": string(p.Wheel), "touch": p.Touch,
		"presenter": p.Presenter, "elapsed": p.Elapsed, "now": p.Now, "restart": p.Restart,
		"notes": p.Notes, "next": p.Next, "tour": p.Tour,
		"back": p.Back, "forth": p.Forth, "play": p.Play, "pause": p.Pause, "blank": p.Blank, "show": p.Show,
		"closed": p.Closed, "hidden": p.Hidden, "idle": p.Idle, "blanked": p.Blanked,
		"open": words.Trouble.Open, "step": string(p.Step), "nextStep": string(p.NextStep), "noNotes": p.NoNotes, "ends": p.Ends,
	}
}

// typeface is the sans that the map is lettered in, a .ttf file, so that the
// page's text field can be.
func typeface() any {
	for _, f := range assets.Fonts() {
		if !f.Serif && !f.Bold {
			data := js.Global().Get("Uint8Array").New(len(f.Data))
			js.CopyBytesToJS(data, f.Data)
			return data
		}
	}
	return nil
}
