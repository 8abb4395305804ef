package scene

import (
	"fmt"
	"io"
)

// Dump writes the picture as text, one mark a line, for people and diffs: what
// it is, what it stands for, where, and how it is painted.
func (v *View) Dump(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "view %gx%g on %s\n", v.Width, v.Height, v.Ground); err != nil {
		return err
	}
	for i := range v.Marks {
		if i == v.Moving {
			fmt.Fprintln(w, "moving")
		}
		if _, err := fmt.Fprintln(w, v.Marks[i].describe()); err != nil {
			return err
		}
	}
	return nil
}

func (m *Mark) describe() string {
	s := m.outline() + " " + m.Paint.String()
	if m.Clip > 0 {
		s += fmt.Sprintf(" clip %d", m.Clip)
	}
	if m.ID != (ID{}) {
		s += " = " + m.ID.String()
	}
	return s
}

func (m *Mark) outline() string {
	switch m.Shape {
	case Ribbon:
		return fmt.Sprintf("ribbon %s %s %s %s half %s..%s %s", m.A, m.B, m.C, m.D, short(m.Size), short(m.Taper), m.Dash)
	case Box:
		if m.Stroke > 0 {
			return fmt.Sprintf("frame %s ±%s round %s stroke %s", m.A, m.B, short(m.Size), short(m.Stroke))
		}
		return fmt.Sprintf("box %s ±%s round %s", m.A, m.B, short(m.Size))
	case Icon:
		return fmt.Sprintf("icon %s %s size %s angle %.2f", m.Icon.Name, m.A, short(m.Size), m.Angle)
	case Fill:
		s := fmt.Sprintf("fill %s..%s size %s", m.Extent().Min, m.Extent().Max, short(m.Size))
		if m.Stroke > 0 {
			s += fmt.Sprintf(" stroke %s %s", short(m.Stroke), m.Dash)
		}
		return s
	}
	return fmt.Sprintf("text %q %s %gdp", m.Text.Text, m.A, m.Text.Style.Size)
}

func (p Point) String() string { return short(p.X) + "," + short(p.Y) }

// short rounds to a tenth of a dp, without a minus before nothing.
func short(x float32) string {
	s := fmt.Sprintf("%.1f", x)
	if s == "-0.0" {
		return "0.0"
	}
	return s
}

func (c Color) String() string {
	if c.A == 0xff {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x/%d", c.R, c.G, c.B, c.A)
}

func (d Dash) String() string { return [...]string{"solid", "dashed", "dotted"}[d] }

func (p Part) String() string {
	return [...]string{"nothing", "ground", "node", "link", "cargo", "bundle", "panel", "button", "legend", "tab", "row", "text", "field", "strip", "time", "menu", "chip"}[p]
}

func (id ID) String() string {
	if id.Sub != 0 || id.Part == CargoPart || id.Part == BundlePart {
		return fmt.Sprintf("%s %d.%d", id.Part, id.Index, id.Sub)
	}
	return fmt.Sprintf("%s %d", id.Part, id.Index)
}
