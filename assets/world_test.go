package assets

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/layout"
)

// at returns the code of the country at a latitude and a longitude, as maps
// name them, or "".
func at(lat, lon float64) string {
	x, y := layout.Project(lon, lat)
	if c := Earth().At(float32(x), float32(y)); c != nil {
		return c.Code
	}
	return ""
}

func TestPlacesLieInTheirCountries(t *testing.T) {
	for name, tt := range map[string]struct {
		lat, lon float64
		code     string
	}{
		"Simferopol":      {44.9521, 34.1024, "ukr"},
		"Sevastopol":      {44.6, 33.53, "ukr"},
		"Armiansk":        {46.105, 33.692, "ukr"},
		"Kyiv":            {50.45, 30.5234, "ukr"},
		"Donetsk":         {48.0159, 37.8028, "ukr"},
		"Krasnodar":       {45.0355, 38.9753, "rus"},
		"Moscow":          {55.7558, 37.6173, "rus"},
		"Kaliningrad":     {54.7104, 20.4522, "rus"},
		"Chukotka, west":  {67, 179, "rus"},
		"Chukotka, east":  {67, -178, "rus"},
		"Gaza City":       {31.5017, 34.4668, "pse"},
		"Ramallah":        {31.9038, 35.2034, "pse"},
		"Tel Aviv":        {32.08, 34.8, "isr"},
		"Beersheba":       {31.252, 34.7915, "isr"},
		"Majdal Shams":    {33.27, 35.77, "syr"},
		"Tiberias":        {32.7922, 35.5312, "isr"},
		"Damascus":        {33.5138, 36.2765, "syr"},
		"Beirut":          {33.88, 35.53, "lbn"},
		"Amman":           {31.9539, 35.9106, "jor"},
		"Tehran":          {35.6892, 51.389, "irn"},
		"Baghdad":         {33.3152, 44.3661, "irq"},
		"Kabul":           {34.5553, 69.2075, "afg"},
		"Caracas":         {10.4806, -66.9036, "ven"},
		"Pyongyang":       {39.0392, 125.7625, "prk"},
		"Seoul":           {37.5665, 126.978, "kor"},
		"Minsk":           {53.9006, 27.559, "blr"},
		"Dubai":           {25.15, 55.3, "are"},
		"Abu Dhabi":       {24.35, 54.55, "are"},
		"Riyadh":          {24.7136, 46.6753, "sau"},
		"Tripoli":         {32.8, 13.19, "lby"},
		"Tunis":           {36.78, 10.15, "tun"},
		"Beijing":         {39.9042, 116.4074, "chn"},
		"Taipei":          {25.033, 121.5654, "twn"},
		"Delhi":           {28.6139, 77.209, "ind"},
		"Srinagar":        {34.0837, 74.7973, "ind"},
		"Siachen Glacier": {35.4, 77.1, "ind"},
		"Washington":      {38.9072, -77.0369, "usa"},
		"Anchorage":       {61.3, -149.5, "usa"},
		"Pristina":        {42.6629, 21.1655, "xkx"},
		"Hargeisa":        {9.562, 44.077, "som"},
		"North Nicosia":   {35.22, 33.3, "cyp"},
		"Laayoune":        {27.1253, -13.15, "esh"},
		"Bir Lehlou":      {26.35, -9.57, "esh"},
		"Tan-Tan":         {28.438, -11.1, "mar"},
		"Maseru":          {-29.31, 27.6, "lso"},
		"Singapore":       {1.36, 103.8, "sgp"},
		"Vanua Levu":      {-16.6, 179.2, "fji"},
		"South Pole":      {-89.5, 0, "ata"},
	} {
		assert.Equal(t, tt.code, at(tt.lat, tt.lon), name)
	}
}

func TestSeaIsInNoCountry(t *testing.T) {
	for name, place := range map[string][2]float64{
		"Atlantic": {30, -40}, "Pacific": {0, -150}, "Black Sea": {43, 34}, "Caspian": {42, 50.5},
		"Persian Gulf": {27, 51.5}, "Red Sea": {20, 38.5}, "Bering Sea": {60, 180}, "Arctic": {85, 0}, "Hudson Bay": {60, -86},
	} {
		assert.Empty(t, at(place[0], place[1]), name)
	}
}

func TestCountriesHaveCodesAndNames(t *testing.T) {
	world := Earth()
	all := world.Countries()
	require.Greater(t, len(all), 230)
	areas := world.Areas()
	require.Len(t, areas, len(all))
	last := ""
	for i, c := range all {
		assert.Same(t, areas[i], c.Area)
		assert.Len(t, c.Code, 3)
		assert.Equal(t, strings.ToLower(c.Code), c.Code)
		assert.Greater(t, c.Code, last, "sorted and unique")
		assert.NotEmpty(t, c.Name, c.Code)
		assert.Same(t, c, world.Country(c.Code))
		last = c.Code
	}
	assert.Equal(t, "Iran", world.Country("irn").Name)
	for _, small := range []string{"sgp", "mlt", "bhr", "mdv", "tuv", "vat", "mco", "nru"} {
		require.NotNil(t, world.Country(small), small)
		assert.NotEmpty(t, world.Country(small).Area.Rings, small)
	}
	for _, none := range []string{"", "IRN", "xxx", "iran"} {
		assert.Nil(t, world.Country(none), none)
	}
}

func TestRingsAreClosedAndWithinTheMap(t *testing.T) {
	for _, c := range Earth().Countries() {
		for ring := range c.Area.Each {
			first, last := ring[0], ring[len(ring)-1]
			assert.GreaterOrEqual(t, len(ring), 4, c.Code)
			assert.True(t, first.Op == MoveTo && first.X == last.X && first.Y == last.Y, c.Code)
			for i, s := range ring {
				assert.True(t, s.Op == LineTo || i == 0, c.Code)
				assert.True(t, abs(s.X) < 156.75 && abs(s.Y) < 81.55, "%s is off the map at %v, %v", c.Code, s.X, s.Y)
				if atPole := s.Y > 81.4; i > 0 && !atPole {
					far := math.Hypot(float64(s.X-ring[i-1].X), float64(s.Y-ring[i-1].Y))
					assert.Less(t, far, 24.0, "%s has a line across the map at %v, %v", c.Code, s.X, s.Y)
				}
			}
		}
	}
}

func abs(v float32) float32 { return max(v, -v) }

func TestProjectionIsTheLayouts(t *testing.T) {
	for name, tt := range map[string]struct{ lon, lat float64 }{
		"irn": {61.2725, 35.6225}, // where Iran, Afghanistan and Turkmenistan meet
		"esh": {-8.6872, 27.6572},
		"usa": {-141.0019, 69.6507}, // where Alaska's border meets the Arctic
		"arg": {-68.6277, -52.6396}, // the same of Tierra del Fuego and the Atlantic
	} {
		x, y := layout.Project(tt.lon, tt.lat)
		nearest := math.Inf(1)
		for _, s := range Earth().Country(name).Area.Rings {
			nearest = min(nearest, math.Hypot(float64(s.X)-x, float64(s.Y)-y))
		}
		assert.Less(t, nearest, 0.02, "%s has no vertex at %v, %v", name, tt.lon, tt.lat)
	}
	for lat := -88.0; lat <= 88; lat += 8 {
		for lon := -180.0; lon <= 180; lon += 22.5 {
			x, y := layout.Project(lon, lat)
			back := unproject(vec{x, y})
			assert.InDelta(t, lon, back.x, 1e-5)
			assert.InDelta(t, lat, back.y, 1e-5)
		}
	}
}

// TestLandIsCoveredOnce asks a grid over the globe: nowhere do two countries
// overlap, and together they are as large as Natural Earth's land, of which
// world-atlas has 28.75 % of the globe: without ice shelves.
func TestLandIsCoveredOnce(t *testing.T) {
	all := Earth().Countries()
	land, globe := 0.0, 0.0
	for lat := -89.63; lat < 90; lat += 0.83 {
		weight := math.Cos(lat * math.Pi / 180)
		for lon := -179.71; lon < 180; lon += 0.83 {
			x, y := layout.Project(lon, lat)
			var here []string
			for _, c := range all {
				if c.Area.Contains(float32(x), float32(y)) {
					here = append(here, c.Code)
				}
			}
			if len(here) > 1 {
				t.Errorf("%v, %v lies in %v", lat, lon, here)
			}
			land += weight * float64(len(here))
			globe += weight
		}
	}
	assert.InDelta(t, 0.2875, land/globe, 0.0015)
}

// edge is a straight piece of outline, either way round.
type edge [4]float32

func edgeOf(a, b Segment) edge {
	if a.X > b.X || (a.X == b.X && a.Y > b.Y) {
		a, b = b, a
	}
	return edge{a.X, a.Y, b.X, b.Y}
}

// edges returns whose each edge of an outline is.
func edges(world *World) map[edge][]string {
	owners := map[edge][]string{}
	for _, c := range world.Countries() {
		for ring := range c.Area.Each {
			for i := 1; i < len(ring); i++ {
				e := edgeOf(ring[i-1], ring[i])
				owners[e] = append(owners[e], c.Code)
			}
		}
	}
	return owners
}

func TestNeighboursShareTheirBorders(t *testing.T) {
	world := Earth()
	owners := edges(world)
	common := 0
	for _, of := range owners {
		if assert.LessOrEqual(t, len(of), 2, "%v", of) && len(of) == 2 && of[0] == "rus" && of[1] == "ukr" {
			common++
		}
	}
	assert.Greater(t, common, 50, "Russia and Ukraine")
	drawn := map[edge]bool{}
	for _, line := range world.Borders() {
		for i := 1; i < len(line.Rings); i++ {
			e := edgeOf(line.Rings[i-1], line.Rings[i])
			assert.Len(t, owners[e], 2, "a border has two sides")
			assert.False(t, drawn[e], "once")
			drawn[e] = true
		}
	}
	for _, line := range world.Disputed() {
		for i := 1; i < len(line.Rings); i++ {
			e := edgeOf(line.Rings[i-1], line.Rings[i])
			assert.NotEqual(t, 1, len(owners[e]), "a coast is not in dispute")
			assert.False(t, drawn[e], "a disputed line is not drawn as any other")
			drawn[e] = true
		}
	}
	assert.Same(t, world.Borders()[0], world.Borders()[0])
	assert.Same(t, world.Disputed()[0], world.Disputed()[0])
	for e, of := range owners {
		assert.Equal(t, len(of) == 2, drawn[e], "every border is drawn: %v", of)
	}
}

func TestDisputedLinesRunWhereTheyShould(t *testing.T) {
	near := func(lat, lon, reach float64) bool {
		x, y := layout.Project(lon, lat)
		for _, line := range Earth().Disputed() {
			for _, s := range line.Rings {
				if math.Hypot(float64(s.X)-x, float64(s.Y)-y) < reach {
					return true
				}
			}
		}
		return false
	}
	for name, place := range map[string][2]float64{
		"line of control": {34.5, 74}, "Aksai Chin": {34.5, 78.6}, "Green Line, Nicosia": {35.17, 33.36},
		"Golan, 1974": {33.1, 35.87}, "Golan, Jordan": {33.01, 35.627}, "Gaza": {31.5, 34.5}, "Panmunjom": {37.95, 126.68},
		"Kosovo": {43, 20.8}, "Somaliland": {8, 48}, "Western Sahara": {27.66, -8.7}, "berm": {25, -12.4},
	} {
		assert.True(t, near(place[0], place[1], 0.5), name)
	}
	assert.False(t, near(46.1, 33.7, 1), "no line at Perekop")
	assert.False(t, near(50, 37, 1), "the border of Ukraine and Russia is not in dispute")
}

// TestCrimeaIsOneWithUkraine looks for the seam at Perekop, where world-atlas
// has a border.
func TestCrimeaIsOneWithUkraine(t *testing.T) {
	kyivX, kyivY := layout.Project(30.5, 50.4)
	x, y := layout.Project(34.1, 44.95)
	whole := false
	for ring := range Earth().Country("ukr").Area.Each {
		land := NewArea(ring)
		whole = whole || land.Contains(float32(x), float32(y)) && land.Contains(float32(kyivX), float32(kyivY))
	}
	assert.True(t, whole, "one ring holds both")
	for _, line := range Earth().Borders() {
		for _, s := range line.Rings {
			p := unproject(vec{float64(s.X), float64(s.Y)})
			assert.False(t, p.x > 32 && p.x < 37 && p.y > 44 && p.y < 46.6, "a border at %v", p)
		}
	}
}

func BenchmarkEarth(b *testing.B) {
	for b.Loop() {
		if _, err := readWorld(worldData); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAreas(b *testing.B) {
	for b.Loop() {
		world, _ := readWorld(worldData)
		world.Areas()
	}
}

func BenchmarkCountries(b *testing.B) {
	for b.Loop() {
		world, _ := readWorld(worldData)
		world.Countries()
	}
}
