package scene

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/seeds"
)

// expectation reads what is to be so.
func (l *scriptLine) expectation() func(*player) {
	if len(l.words) == 0 {
		l.fail("what is expected stands behind it")
		return nil
	}
	name := l.word()
	if not := name == "not"; not || isSo()[name] != nil {
		return l.so(name, not)
	}
	if lists()[name] != nil {
		return l.listed(name)
	}
	switch name {
	case "errand":
		return l.errand()
	case "zoomed":
		by := l.size()
		return func(p *player) { assert.InEpsilon(p.t, float64(by), p.s.cam.Zoom/p.noted.zoom, 0.01) }
	case "moved":
		return l.moved()
	}
	if told := tells()[name]; told != nil {
		matches := l.matches()
		return func(p *player) { matches(p, told(p)) }
	}
	l.fail("nothing of that name can be expected: %s", name)
	return nil
}

// tells is what can be compared with words.
func tells() map[string]func(*player) string {
	return map[string]func(*player) string{
		"selected": func(p *player) string { return p.s.Selected() },
		"hovered":  func(p *player) string { return p.s.Hovered() },
		"cursor":   func(p *player) string { return p.s.name(p.s.cursor) },
		"bookmark": func(p *player) string { return p.s.Bookmark().String() },
		"panel":    func(p *player) string { return p.s.panel.sheet.String() },
		"field":    func(p *player) string { return p.s.find.field.Text() },
		"told":     func(p *player) string { return p.s.Told() },
		"marked":   func(p *player) string { return p.s.markedWords() },
		"seen":     func(p *player) string { return strings.Join(p.seen(), "\n") },
		"quote": func(p *player) string {
			if q := p.s.theQuote(); q != nil {
				return q.ID
			}
			return ""
		},
		"stop": func(p *player) string {
			now := p.s.Showing()
			if now.Chapter == "" {
				return "map"
			}
			return fmt.Sprintf("%s %d", now.Chapter, now.Step)
		},
		"said": func(p *player) string {
			text, _ := p.s.Announced()
			return text
		},
	}
}

// matches reads how words are compared: they are those, contain them, or do not.
// The word nothing alone is none.
func (l *scriptLine) matches() func(p *player, text string) {
	switch {
	case l.peek("contains"):
		want := l.word()
		return func(p *player, text string) { assert.Contains(p.t, text, want) }
	case l.peek("lacks"):
		want := l.word()
		return func(p *player, text string) { assert.NotContains(p.t, text, want) }
	}
	want := l.next("a word")
	if !want.quoted && want.text == "nothing" {
		want.text = ""
	}
	return func(p *player, text string) { assert.Equal(p.t, want.text, text) }
}

// isSo are what is so or not.
func isSo() map[string]func(*State) bool {
	return map[string]func(*State) bool{
		"blank":   func(s *State) bool { return s.blank },
		"paused":  (*State).Paused,
		"playing": (*State).playing, // the tour, by itself
		"settled": (*State).Settled,
		"writing": (*State).writing,
		"pinned":  (*State).hasPins,
		"menu":    func(s *State) bool { return s.menu.open },
		"lighted": (*State).lit,
		"showing": (*State).showing,
		"visited": (*State).visited,
		"leaving": (*State).leaving,
		"asleep":  (*State).asleep,
		"resting": (*State).Resting,
	}
}

func (l *scriptLine) so(name string, not bool) func(*player) {
	if not {
		name = l.word()
	}
	is := isSo()[name]
	if is == nil {
		l.fail("nothing of that name can be so or not: %s", name)
	}
	return func(p *player) { assert.Equal(p.t, !not, is(p.s), name) }
}

// lists are what holds of nodes, and of links where it is about them.
func lists() map[string]func(*player, string) bool {
	shown := func(p *player, id string) bool {
		if i, ok := p.s.m.NodeIndex(id); ok {
			b := p.s.plot.body[i]
			return b >= 0 && p.s.shown[b]
		}
		require.Contains(p.t, linksThat(p.s, anyLink), id, "no such node or link")
		return slices.Contains(onScreen(p.s), id)
	}
	lit := func(p *player, id string) bool {
		i, ok := p.s.m.NodeIndex(id)
		require.True(p.t, ok, "no such node: %s", id)
		return p.view().lit[p.s.plot.body[i]]
	}
	return map[string]func(*player, string) bool{
		"shown": shown, "hidden": func(p *player, id string) bool { return !shown(p, id) },
		"lit": lit, "dim": func(p *player, id string) bool { return !lit(p, id) },
	}
}

// listed reads the names of what something is to hold of; after only, it holds of
// no other node.
func (l *scriptLine) listed(name string) func(*player) {
	only := l.peek("only")
	ids, holds := l.rest("the names of nodes were"), lists()[name]
	return func(p *player) {
		for _, id := range ids {
			assert.True(p.t, holds(p, id), "%s is not %s", id, name)
		}
		for _, n := range p.s.plot.node {
			if id := p.s.m.Nodes[n].ID; only && !slices.Contains(ids, id) {
				assert.False(p.t, holds(p, id), "%s is %s too", id, name)
			}
		}
	}
}

// tasks are the errands by name.
func tasks() map[string]Task {
	return map[string]Task{
		"copy": CopyText, "save": SaveFile, "words": OpenWords, "open": OpenPage, "back": GoBack, "forth": GoForth, "present": Present, "nothing": 0,
	}
}

// errand reads what the last move is to have asked for, and with which words; of a
// file its name stands before them.
func (l *scriptLine) errand() func(*player) {
	task := tasks()[l.oneOf(sortedKeys(tasks())...)]
	if task == 0 {
		return func(p *player) { assert.Empty(p.t, p.errands()) }
	}
	name := ""
	if task == SaveFile {
		name = l.quoted()
	}
	matches := func(*player, string) {}
	if len(l.words) > 0 {
		matches = l.matches()
	}
	return func(p *player) {
		sent := p.errands()
		require.NotEmpty(p.t, sent, "nothing was asked for")
		last := sent[len(sent)-1]
		assert.Equal(p.t, task, last.Task)
		assert.Equal(p.t, name, last.Name)
		matches(p, last.Text)
	}
}

// moved reads how far a node is to have moved since the script took note, dp.
func (l *scriptLine) moved() func(*player) {
	id, by := l.word(), Point{l.number(), l.number()}
	return func(p *player) {
		i, ok := p.s.m.NodeIndex(id)
		require.True(p.t, ok && p.noted.at != nil)
		b := p.s.plot.body[i]
		was, is := p.noted.at[b], p.s.at(b)
		assert.InDelta(p.t, was.X+by.X, is.X, 1.5)
		assert.InDelta(p.t, was.Y+by.Y, is.Y, 1.5)
	}
}

func anyLink(*seeds.Link) bool { return true }
