package layout

// radian is one degree in radians.
const radian = 0.017453292519943295

// Project returns where a place on the globe starts: the Natural Earth
// projection, which is a polynomial and shows the whole world without crowding
// the north. Longitude and latitude are in degrees, east and north positive;
// a latitude beyond 90 counts as 90.
//
// The result is in degrees too, y downwards, about the meridian of Greenwich
// and the equator: x is within ±156.7 and y within ±81.5. A unit is about a
// degree of latitude anywhere. Multiply by what a degree shall be on the map.
func Project(lon, lat float64) (x, y float64) {
	lat = max(-90, min(90, lat))
	phi := float64(lat * radian)
	p2 := float64(phi * phi)
	p4 := float64(p2 * p2)
	p6 := float64(p4 * p2)
	p8 := float64(p4 * p4)
	p10 := float64(p8 * p2)
	p12 := float64(p8 * p4)
	width := 0.8707 - float64(0.131979*p2) - float64(0.013791*p4) +
		float64(0.003971*p10) - float64(0.001529*p12)
	height := 1.007226 + float64(0.015085*p2) - float64(0.044475*p6) +
		float64(0.028874*p8) - float64(0.005916*p10)
	return float64(lon * width), -float64(lat * height)
}
