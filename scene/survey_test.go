package scene

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"citemap/layout"
	"citemap/seeds"
	"citemap/seeds/defiance"
)

// The survey of the built-in map holds what a search finds today, bit by bit.
func TestGoldenSurveyOfTheBuiltInMap(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	now := SurveyOf(m)
	if *update {
		require.NoError(t, os.WriteFile("../seeds/defiance/survey.bin", now, 0o644))
		return
	}
	assert.True(t, bytes.Equal(now, defiance.Survey()), "another search, or another map: run with -update; if the search's code has changed, count surveyMark on")
}

func survey(t testing.TB) *Survey {
	t.Helper()
	s, err := ReadSurvey(defiance.Survey())
	require.NoError(t, err)
	return s
}

// With a survey the map comes to rest where it does without, and no search is made.
func TestSurveyFindsWhatTheSearchFinds(t *testing.T) {
	m, err := defiance.Map()
	require.NoError(t, err)
	s := New(m, setter(t), Options{Survey: survey(t)})
	s.Settle(wide.Width, wide.Height)
	assert.Equal(t, article(t, wide).plot.sim.Bodies, s.plot.sim.Bodies)

	places := s.plot.survey.places
	for key := range places {
		clear(places[key])
	}
	s = New(m, setter(t), Options{Survey: s.plot.survey})
	s.resize(wide)
	for _, at := range s.plot.anchor.Targets {
		assert.Equal(t, layout.Target{Strength: placePull}, at, "it was looked up")
	}
}

// For every field there is a proportion so near that nothing would be laid out anew.
func TestSurveyHasAProportionForEveryField(t *testing.T) {
	s := survey(t)
	assert.Len(t, s.places, len(surveyed()))
	for aspect := narrowest; aspect <= broadest; aspect += 0.01 {
		near := nearestSurveyed(aspect)
		assert.Contains(t, surveyed(), near)
		assert.Less(t, abs(aspect/near-1), reshaped, "a field of %v", aspect)
	}
}

// Another map, and this one with a node moved by hand, has places of its own.
func TestSurveyIsOfOneMapOnly(t *testing.T) {
	m, err := seeds.Load("testdata/small/map.json")
	require.NoError(t, err)
	s := New(m, setter(t), Options{Survey: survey(t)})
	s.Settle(wide.Width, wide.Height)
	assert.Equal(t, small(t, wide).plot.sim.Bodies, s.plot.sim.Bodies)

	s = article(t, wide)
	s.plot.survey = survey(t)
	known := func() bool { return s.plot.survey.places[s.plot.quest(s.m, s.plot.homes(s.m)).key(s.bodies())] != nil }
	assert.True(t, known())
	s.bodies()[3].Pinned = true
	assert.False(t, known())
}

func TestSurveyThatIsNoneSaysWhere(t *testing.T) {
	file := defiance.Survey()
	for name, c := range map[string]struct {
		file []byte
		says string
	}{
		"empty":        {nil, "does not begin"},
		"other file":   {[]byte("{\"title\": \"a map\"}"), "does not begin"},
		"cut":          {file[:len(file)-1], "breaks off"},
		"cut in head":  {file[:len(surveyMark)+5], "at byte 17: it breaks off"},
		"endless":      {append([]byte(surveyMark), "12345678\xff\xff\xff\xff"...), "4294967295 is no number of nodes"},
		"not a number": {append([]byte(surveyMark), "12345678\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff12345678"...), "a place is no number"},
	} {
		_, err := ReadSurvey(c.file)
		require.Error(t, err, name)
		assert.Contains(t, err.Error(), c.says, name)
		assert.Contains(t, err.Error(), "publish the map again", name)
	}
	s, err := ReadSurvey([]byte("citemap survey 9\nanything"))
	require.NoError(t, err, "of another version")
	assert.Empty(t, s.places)
}
