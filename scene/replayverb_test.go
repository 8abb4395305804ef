package scene

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"citemap/assets"
)

// verbs are the moves of a script, each with what reads the rest of its line.
func verbs() map[string]func(*scriptLine) func(*player) {
	all := map[string]func(*scriptLine) func(*player){}
	for _, some := range []map[string]func(*scriptLine) func(*player){mouseVerbs(), fingerVerbs(), keyVerbs(), otherVerbs()} {
		for name, read := range some {
			all[name] = read
		}
	}
	return all
}

// clickVerb clicks so many times, with Shift or without.
func clickVerb(times int, shift bool) func(*scriptLine) func(*player) {
	return func(l *scriptLine) func(*player) {
		at := l.place()
		return func(p *player) {
			p.in.Shift = shift
			p.clickTimes(times, at(p))
			p.in.Shift = false
		}
	}
}

func mouseVerbs() map[string]func(*scriptLine) func(*player) {
	return map[string]func(*scriptLine) func(*player){
		"move": func(l *scriptLine) func(*player) {
			at := l.place()
			return func(p *player) { p.move(at(p)) }
		},
		"leave": func(l *scriptLine) func(*player) {
			return func(p *player) {
				p.in.Mouse.Here = false
				p.wait(1)
			}
		},
		"click":        clickVerb(1, false),
		"shift click":  clickVerb(1, true),
		"double click": clickVerb(2, false),
		"triple click": clickVerb(3, false),
		"right click": func(l *scriptLine) func(*player) {
			at := l.place()
			return func(p *player) { p.clickSecond(at(p)) }
		},
		"drag": func(l *scriptLine) func(*player) {
			from, to := l.way()
			return func(p *player) { p.dragMouse(from(p), to(p)) }
		},
		"wheel": func(l *scriptLine) func(*player) {
			by := l.number()
			sideways := l.oneOf("at", "sideways") == "sideways"
			if sideways {
				l.oneOf("at")
			}
			at := l.place()
			return func(p *player) { p.wheel(at(p), sideways, by) }
		},
	}
}

func fingerVerbs() map[string]func(*scriptLine) func(*player) {
	tap := func(times int) func(*scriptLine) func(*player) {
		return func(l *scriptLine) func(*player) {
			at, by := l.place(), Point{}
			if l.peek("trembling") {
				by = Point{l.number(), l.number()}
			}
			return func(p *player) { p.tap(times, at(p), by) }
		}
	}
	return map[string]func(*scriptLine) func(*player){
		"tap":        tap(1),
		"double tap": tap(2),
		"hold": func(l *scriptLine) func(*player) {
			at := l.place()
			return func(p *player) { p.press(at(p)) }
		},
		"pull": func(l *scriptLine) func(*player) {
			from, to := l.way()
			return func(p *player) { p.pull(from(p), to(p), 30) }
		},
		"swipe": func(l *scriptLine) func(*player) {
			by := Point{120, 0}
			if l.oneOf("left", "right") == "left" {
				by.X = -by.X
			}
			at := l.place()
			return func(p *player) {
				from := at(p)
				if p.s.tour.on {
					by.X = p.onward(by.X)
				}
				p.pull(from, Point{from.X + by.X, from.Y}, 6)
			}
		},
		"pinch": func(l *scriptLine) func(*player) {
			at := l.place()
			l.oneOf("by")
			by := l.size()
			return func(p *player) { p.pinch(at(p), by) }
		},
	}
}

func keyVerbs() map[string]func(*scriptLine) func(*player) {
	text := func(does func(*player, string)) func(*scriptLine) func(*player) {
		return func(l *scriptLine) func(*player) {
			text := l.quoted()
			return func(p *player) { does(p, text) }
		}
	}
	return map[string]func(*scriptLine) func(*player){
		"key": func(l *scriptLine) func(*player) {
			name := strings.Join(l.rest("the name of a key was"), " ")
			k, ok := strokeOf(name)
			if !ok {
				l.fail("no such key: %s", name)
			}
			return func(p *player) { p.strike(k) }
		},
		"type": text(func(p *player, text string) { p.write(text) }),
		"compose": text(func(p *player, text string) {
			p.in.Composing = text
			p.wait(1)
		}),
		"commit": text((*player).commit),
	}
}

func otherVerbs() map[string]func(*scriptLine) func(*player) {
	always := func(does func(*player)) func(*scriptLine) func(*player) {
		return func(*scriptLine) func(*player) { return does }
	}
	return map[string]func(*scriptLine) func(*player){
		"address": func(l *scriptLine) func(*player) {
			address := l.quoted()
			return func(p *player) { p.visit(address) }
		},
		"reload": always((*player).reload),
		"note":   always((*player).note),
		"settle": always((*player).settle),
		"still":  always(func(p *player) { p.in.Still = true; p.wait(1) }),
		"dark":   always(func(p *player) { p.in.Dark = true; p.wait(1) }),
		"light":  always(func(p *player) { p.in.Dark = false; p.wait(1) }),
		"linger": always(func(p *player) {
			for range 300 * TicksPerSecond {
				if p.wait(1); p.s.leaving() {
					return
				}
			}
		}),
		"next":   always((*player).nextSlide),
		"lively": always(func(p *player) { p.in.Still = false; p.wait(1) }),
		"wait": func(l *scriptLine) func(*player) {
			n := l.ticks()
			return func(p *player) { p.wait(n) }
		},
		"prefer": func(l *scriptLine) func(*player) {
			theme := themeOf(l.oneOf("dark", "light"))
			return func(p *player) { p.in.Prefers = theme; p.wait(1) }
		},
		"size": func(l *scriptLine) func(*player) {
			w, h := l.size(), l.size()
			if len(l.sc.moves) == 0 {
				l.sc.in.Width, l.sc.in.Height = w, h
			}
			return func(p *player) { p.in.Width, p.in.Height = w, h; p.wait(1) }
		},
	}
}

// stroke is a key that is struck, and what it writes.
type stroke struct {
	key   Keys
	typed string
	shift bool
}

// strokeOf is the key of that name: as the list of all that can be done shows it,
// as keyboards are labelled, or any letter.
func strokeOf(name string) (stroke, bool) {
	if key, ok := keyNames()[name]; ok {
		return stroke{key: key, typed: typedBy(name), shift: strings.HasPrefix(name, "Shift ")}, true
	}
	if bare, ok := strings.CutPrefix(name, "Shift "); ok {
		k, ok := strokeOf(bare)
		k.shift, k.typed = true, strings.ToUpper(k.typed)
		return k, ok
	}
	c, size := utf8.DecodeRuneInString(name)
	return stroke{typed: typedBy(name)}, unicode.IsLetter(c) && size == len(name)
}

// typedBy is what a key writes.
func typedBy(name string) string {
	switch {
	case name == "Space":
		return " "
	case name == "−":
		return "-"
	case utf8.RuneCountInString(name) == 1:
		return strings.ToLower(name)
	}
	return ""
}

// keyNames are the keys of all actions, and those that move.
func keyNames() map[string]Keys {
	names := map[string]Keys{
		"-":    KeyZoomOut,
		"Left": KeyLeft, "Right": KeyRight, "Up": KeyUp, "Down": KeyDown, "Page Up": KeyPageUp, "Page Down": KeyPageDown,
		"End": KeyEnd, "Tab": KeyNext, "Shift Tab": KeyPrev, "Ctrl C": KeyCopy, "Ctrl A": KeyAll, "Ctrl X": KeyCut,
		"Ctrl Left": KeyLeft | KeyWord, "Ctrl Right": KeyRight | KeyWord, "Ctrl Backspace": KeyBack | KeyWord,
	}
	for _, d := range deeds(assets.English().Keys) {
		for name := range strings.SplitSeq(d.shown, "  ") {
			names[name] = d.key
		}
	}
	return names
}
