package scene

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"citemap/layout"
	"citemap/seeds"
)

// A Survey is the places that a search has found beforehand for the bodies of a
// map, in views of some proportions. In a page, where code that runs for the first
// time is slow, the search was the dearest step of the start, 190 ms of 850 of its
// thread; with a survey that step takes 30.
//
// It changes nothing of what a map looks like in a view of those proportions: the
// places are those of the search, bit by bit, and are found only under the key of
// all that the search goes by. Another map, and one whose bodies somebody has
// moved, is searched as ever.
type Survey struct{ places map[uint64][]World }

// surveyed are the proportions, width to height, for which a survey has places: a
// desktop's at 1280 by 720, and a fifth apart from there what a field can have. No
// field is further from the nearest than a field may change before the map is laid
// out anew, so that nobody sees the difference.
func surveyed() [10]float64 {
	const desk, step = 2.0912280082702637, 1.2
	all := [10]float64{broadest, desk}
	for i := 2; i < len(all); i++ {
		all[i] = all[i-1] / step
	}
	return all
}

// nearestSurveyed is the one of them that comes closest.
func nearestSurveyed(aspect float64) float64 {
	best := math.Inf(1)
	for _, a := range surveyed() {
		if max(a/aspect, aspect/a) < max(best/aspect, aspect/best) {
			best = a
		}
	}
	return best
}

// surveyMark opens the file; its number counts what changes in the search itself,
// which no key can tell.
const surveyMark = "citemap survey 1\n"

// mostSurveyed is the number of bodies above which a survey would take longer to
// fetch than it saves.
const mostSurveyed = 1000

// SurveyOf searches places for all that a map can be seen in, which takes a second
// or so, and returns them as a file for ReadSurvey: 16 bytes a node and proportion.
// Of a map too large to profit it has none.
func SurveyOf(m *seeds.Map) []byte {
	file := []byte(surveyMark)
	p := newPlot(m)
	if len(p.node) > mostSurveyed {
		return file
	}
	for _, aspect := range surveyed() {
		p.proportion(m, aspect)
		q := p.quest(m, p.homes(m))
		places := p.seek(q)
		file = binary.LittleEndian.AppendUint64(file, q.key(p.sim.Bodies))
		file = binary.LittleEndian.AppendUint32(file, uint32(len(places)))
		for _, at := range places {
			file = binary.LittleEndian.AppendUint64(file, math.Float64bits(at.X))
			file = binary.LittleEndian.AppendUint64(file, math.Float64bits(at.Y))
		}
	}
	return file
}

// ReadSurvey reads what SurveyOf wrote. What another version wrote is no error: it
// has no places, and they are searched.
func ReadSurvey(file []byte) (*Survey, error) {
	if len(file) < len(surveyMark) || string(file[:len(surveyMark)-2]) != surveyMark[:len(surveyMark)-2] {
		return nil, errors.New("the survey does not begin as one does: " + again)
	}
	s := &Survey{places: make(map[uint64][]World, len(surveyed()))}
	if string(file[:len(surveyMark)]) != surveyMark {
		return s, nil
	}
	for rest := file[len(surveyMark):]; len(rest) > 0; {
		var err error
		if rest, err = s.read(rest); err != nil {
			return nil, fmt.Errorf("the survey is at fault at byte %d: %w: %s", len(file)-len(rest), err, again)
		}
	}
	return s, nil
}

const again = "publish the map again, or take the file away"

// read takes the places for one proportion off the front of a file.
func (s *Survey) read(file []byte) (rest []byte, err error) {
	const head, each = 12, 16
	if len(file) < head {
		return file, errors.New("it breaks off")
	}
	key, n := binary.LittleEndian.Uint64(file), int(binary.LittleEndian.Uint32(file[8:]))
	if n > mostSurveyed || len(file) < head+n*each {
		return file, fmt.Errorf("it breaks off, or %d is no number of nodes", n)
	}
	places := make([]World, n)
	for i := range places {
		b := file[head+i*each:]
		at := World{math.Float64frombits(binary.LittleEndian.Uint64(b)), math.Float64frombits(binary.LittleEndian.Uint64(b[8:]))}
		if !(abs(at.X) <= math.MaxFloat32 && abs(at.Y) <= math.MaxFloat32) {
			return file, errors.New("a place is no number")
		}
		places[i] = at
	}
	s.places[key] = places
	return file[head+n*each:], nil
}

// digest is a number that differs wherever what was added to it does.
type digest uint64

func (d *digest) add(values ...float64) {
	for _, v := range values {
		x := (uint64(*d) ^ math.Float64bits(v)) * 0x9e3779b97f4a7c15
		*d = digest(x ^ x>>29)
	}
}

func (d *digest) links(links []layout.Link) {
	d.add(float64(len(links)))
	for _, l := range links {
		d.add(float64(l.Source), float64(l.Target), l.Length, l.Strength)
	}
}

// key is of all that the places found depend on, but for the code of the search.
func (q *quest) key(bodies []layout.Body) uint64 {
	d := digest(len(bodies))
	for i := range bodies {
		b, home := &bodies[i], &q.Homes[i]
		d.add(b.Radius, b.Charge, home.X, home.Y, home.Strength)
		if b.Pinned {
			d.add(b.X, b.Y)
		}
	}
	d.links(q.Links)
	d.links(q.Ties)
	for _, rank := range q.Ranks {
		d.add(float64(len(rank)))
		for _, b := range rank {
			d.add(float64(b))
		}
	}
	d.add(q.HalfWidth, q.HalfHeight, q.Gap, float64(q.Seed), float64(q.Tries), float64(q.Rounds), float64(q.Budget))
	return uint64(d)
}
