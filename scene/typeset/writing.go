package typeset

import (
	"errors"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"citemap/assets"
)

// writing is the faces of a script beyond Latin and Cyrillic. They go before all
// others in text of that script, so that its points and brackets match its
// letters.
type writing struct {
	script assets.Script
	order  [4][]*late // by Style as in Setter; all faces, the most fitting first
}

// late is a face that is read when something is to be set in it.
type late struct {
	font assets.Font
	face *Face // nil: not read yet, or not to be had
	err  error
	read bool
}

// get returns the face, or nil if it is not at hand or damaged.
func (l *late) get() *Face {
	if l.read {
		return l.face
	}
	l.read = true
	f := l.font
	if f.Data == nil && f.Read != nil {
		f.Data, l.err = f.Read()
	}
	if f.Data != nil && l.err == nil {
		l.face, l.err = newFace(f)
	}
	return l.face
}

// writings gathers fonts by their scripts.
func writings(fonts []assets.Font) []writing {
	var scripts []assets.Script
	faces := map[assets.Script]*[4][]*late{}
	for _, f := range fonts {
		if faces[f.Script] == nil {
			scripts = append(scripts, f.Script)
			faces[f.Script] = new([4][]*late)
		}
		i := slot(f.Serif, f.Bold)
		faces[f.Script][i] = append(faces[f.Script][i], &late{font: f})
	}
	all := make([]writing, len(scripts))
	for k, script := range scripts {
		all[k].script = script
		for i := range all[k].order {
			all[k].order[i] = byFitness(*faces[script], i)
		}
	}
	return all
}

// writing returns the faces of a script, or nil.
func (s *Setter) writing(script assets.Script) *writing {
	for i := range s.writings {
		if s.writings[i].script == script {
			return &s.writings[i]
		}
	}
	return nil
}

// with returns the most fitting face that has r, or nil; also where w is nil.
func (w *writing) with(r rune, slot int) *Face {
	if w == nil {
		return nil
	}
	for _, l := range w.order[slot] {
		if f := l.get(); f != nil && f.has(r) {
			return f
		}
	}
	return nil
}

// Fault returns what is wrong with the fonts of scripts that were asked for and
// could not be read, or nil. A font that is not at hand is no fault.
func (s *Setter) Fault() error {
	var all []error
	for _, w := range s.writings {
		for _, l := range w.order[0] {
			all = append(all, l.err)
		}
	}
	return errors.Join(all...)
}

// chooser finds the face for each character of a passage.
type chooser struct {
	setter *Setter
	slot   int
	around *writing // of the script of the text around the character
}

// SetScript tells of which script the next characters are.
func (c *chooser) SetScript(script language.Script) {
	switch script {
	case language.Arabic:
		c.around = c.setter.writing(assets.Arabic)
	case language.Hebrew:
		c.around = c.setter.writing(assets.Hebrew)
	case language.Han:
		c.around = c.setter.writing(assets.Chinese)
	default:
		c.around = nil
	}
}

// ResolveFace returns the face for r: of the script around it, of those for every
// text, of its own script, whichever has it first. Where none has, the first of
// all shows its box for what is missing.
func (c *chooser) ResolveFace(r rune) *font.Face {
	if f := c.around.with(r, c.slot); f != nil {
		return f.shapes
	}
	all := c.setter.fallbacks[c.slot]
	if f := all.with(r); f != nil {
		return f.shapes
	}
	if f := c.setter.writing(assets.ScriptOf(r)).with(r, c.slot); f != nil {
		return f.shapes
	}
	return all[0].shapes
}

// of returns the face whose shapes these are.
func (c *chooser) of(shapes *font.Face) *Face {
	for _, w := range c.setter.writings {
		for _, l := range w.order[c.slot] {
			if l.face != nil && l.face.shapes == shapes {
				return l.face
			}
		}
	}
	all := c.setter.fallbacks[c.slot]
	for _, f := range all {
		if f.shapes == shapes {
			return f
		}
	}
	return all[0]
}
