package assets

import (
	"math"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryIconParses(t *testing.T) {
	set, err := readIcons(iconFiles)
	require.NoError(t, err)
	sources, err := iconFiles.ReadDir("icons")
	require.NoError(t, err)
	assert.Len(t, set.Names(), len(sources))
}

func TestTheIconsThatTheMapNeedsAreThere(t *testing.T) {
	for group, names := range map[string][]string{
		"cargo": {"drone", "drop", "gas", "jet", "helicopter", "shell", "bullet", "rocket", "missile", "chip",
			"eye", "coin", "crate", "atom"},
		"interface": {"plus", "minus", "fit", "play", "pause", "sun", "moon", "close", "chevron-left",
			"chevron-right", "speech", "link", "warning", "network", "search", "article", "tour", "clock", "more",
			"list", "copy", "pin", "focus", "path", "text", "stop", "forward", "collect", "external", "check", "hand", "restart"},
		"kinds of nodes": {"country", "leader", "person", "organisation", "group", "place", "event", "agreement",
			"weapon", "commodity", "technology", "idea"},
	} {
		for _, name := range names {
			assert.NotNil(t, Icons().Icon(name), "%s: %s", group, name)
		}
	}
	assert.Nil(t, Icons().Icon("unicorn"))
}

func TestIconsKeepTheirAddress(t *testing.T) {
	assert.Same(t, Icons().Icon("drone"), Icons().Icon("drone"))
	names := Icons().Names()
	names[0] = "scribbled over"
	assert.NotEqual(t, names, Icons().Names(), "Names hands out the set's own memory")
}

func TestIconsStayInTheirBoxAboutItsCentre(t *testing.T) {
	for _, name := range Icons().Names() {
		var low, high vec
		for _, s := range Icons().Icon(name).Path {
			low = vec{min(low.x, float64(s.X)), min(low.y, float64(s.Y))}
			high = vec{max(high.x, float64(s.X)), max(high.y, float64(s.Y))}
		}
		assert.GreaterOrEqual(t, min(low.x, low.y), -1.0, name)
		assert.LessOrEqual(t, max(high.x, high.y), 1.0, name)
		assert.InDelta(t, 0, (low.x+high.x)/2, 0.15, "%s is off centre", name)
		assert.InDelta(t, 0, (low.y+high.y)/2, 0.15, "%s is off centre", name)
		assert.Greater(t, max(high.x-low.x, high.y-low.y), 1.4, "%s is small", name)
	}
}

func TestIconsAreNeitherEmptyNorBlots(t *testing.T) {
	for _, name := range Icons().Names() {
		share := area(Icons().Icon(name).Path) / 4
		assert.Greater(t, share, 0.12, name)
		assert.Less(t, share, 0.65, name)
	}
}

// Contours that cross, or a hole wound like its surround, fill to something
// else than the area that they enclose.
func TestIconsAreFilledAsTheyAreWound(t *testing.T) {
	const size = 64
	for _, name := range Icons().Names() {
		icon := Icons().Icon(name)
		ink := 0.0
		for _, alpha := range coverage(icon, size).Pix {
			ink += float64(alpha) / 255
		}
		assert.InDelta(t, area(icon.Path)/4, ink/(size*size), 0.005, name)
	}
}

// At the smallest size in use two icons must not share nearly all of their ink.
// The nearest that may are the person and the leader, which a star tells apart.
func TestNoTwoIconsLookTheSame(t *testing.T) {
	const size = 20
	names := Icons().Names()
	for i, one := range names {
		for _, other := range names[i+1:] {
			same := likeness(coverage(Icons().Icon(one), size).Pix, coverage(Icons().Icon(other), size).Pix)
			assert.Less(t, same, 0.94, "%s and %s", one, other)
		}
	}
}

// likeness returns the share of two masks' joint ink that both have, 0..1.
func likeness(a, b []uint8) float64 {
	var both, either float64
	for i := range a {
		both += float64(min(a[i], b[i]))
		either += float64(max(a[i], b[i]))
	}
	return both / either
}

func TestFlyingIconsFlyStraight(t *testing.T) {
	var flying []string
	for _, name := range Icons().Names() {
		icon := Icons().Icon(name)
		if icon.Upright {
			continue
		}
		flying = append(flying, name)
		upper := coverage(icon, 64)
		for y := range 32 {
			for x := range 64 {
				require.InDelta(t, upper.AlphaAt(x, y).A, upper.AlphaAt(x, 63-y).A, 12, "%s at %d, %d", name, x, y)
			}
		}
		assert.Less(t, reach(icon.Path, 0.7, 1), reach(icon.Path, -1, 0), "the nose of %s is not at +x", name)
	}
	assert.Equal(t, []string{"drone", "jet", "missile", "rocket", "shell"}, flying)
}

// reach returns how far from the axis the points of a path with from <= x <= to
// lie.
func reach(p Path, from, to float32) (far float32) {
	for _, s := range p {
		if s.X >= from && s.X <= to {
			far = max(far, s.Y, -s.Y)
		}
	}
	return far
}

func TestHolesAreHoles(t *testing.T) {
	for _, test := range []struct {
		icon  string
		x, y  float64
		solid bool
	}{
		{"place", 0, -0.28, false},
		{"place", 0, -0.75, true},
		{"technology", 0, 0, false},
		{"technology", 0.5, 0, true},
		{"eye", 0.35, 0, false},
		{"warning", 0, 0.53, false},
		{"gas", 0, 0.6, false},
		{"search", -0.24, -0.24, false},
		{"search", 0.7, 0.7, true},
		{"article", 0, 0, false},
		{"article", 0.5, 0.15, false},
		{"clock", -0.4, 0, false},
		{"clock", 0, -0.3, true},
		{"focus", 0, 0.58, false},
		{"focus", 0, 0, true},
		{"path", -0.12, -0.13, false},
		{"collect", 0, -0.23, false},
		{"text", -0.37, -0.3, false},
	} {
		mask := coverage(Icons().Icon(test.icon), 96)
		alpha := mask.AlphaAt(int(48+48*test.x), int(48+48*test.y)).A
		assert.Equal(t, test.solid, alpha > 127, "%s at %g, %g", test.icon, test.x, test.y)
	}
}

func TestSourcesThatAreNoIconAreFaults(t *testing.T) {
	const head, box = `<svg xmlns="http://www.w3.org/2000/svg" `, `viewBox="-1 -1 2 2">`
	for name, source := range map[string]string{
		"no box":           head + `viewBox="0 0 24 24"><path d="M0,0 H1 V1 Z"/></svg>`,
		"two paths":        head + box + `<path d="M0,0 H1 V1 Z"/><path d="M0,0 H1 V1 Z"/></svg>`,
		"a circle":         head + box + `<circle r="1"/></svg>`,
		"a group":          head + box + `<g><path d="M0,0 H1 V1 Z"/></g></svg>`,
		"no data":          head + box + `<path id="M0,0"/></svg>`,
		"no end":           head + box + `<path d="M0,0 H1 V1 Z`,
		"bad data":         head + box + `<path d="M0,0 H1 V1 K"/></svg>`,
		"empty":            "",
		"a late transform": head + box + `<path d="M0,0 H1 V1 Z" transform="scale(2)"/></svg>`,
		"a transform":      head + box + `<path transform="scale(2)" d="M0,0 H1 V1 Z"/></svg>`,
	} {
		set, err := readIcons(fstest.MapFS{
			"icons/bad.svg":  {Data: []byte(source)},
			"icons/good.svg": {Data: []byte(head + box + "\n<path d=\"M0,0 H1 V1 Z\"/>\n</svg>\n")},
		})
		require.ErrorContains(t, err, "icon bad: ", name)
		assert.Nil(t, set.Icon("bad"), name)
		assert.NotNil(t, set.Icon("good"), name)
		assert.True(t, slices.Equal([]string{"good"}, set.Names()), name)
	}
	_, err := readIcons(fstest.MapFS{})
	assert.Error(t, err, "no folder of icons")
}

// area returns what a path encloses, clockwise contours counting as positive,
// by Green's theorem.
func area(p Path) float64 {
	cross := func(ax, ay, bx, by float32) float64 {
		return float64(ax)*float64(by) - float64(ay)*float64(bx)
	}
	var sum float64
	var x, y float32
	for _, s := range p {
		switch s.Op {
		case LineTo:
			sum += cross(x, y, s.X, s.Y) / 2
		case QuadTo:
			sum += (2*cross(x, y, s.CX, s.CY) + 2*cross(s.CX, s.CY, s.X, s.Y) + cross(x, y, s.X, s.Y)) / 6
		}
		x, y = s.X, s.Y
	}
	return math.Abs(sum)
}
