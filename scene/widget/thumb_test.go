package widget

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestThumb(t *testing.T) {
	s := article()
	at, size := s.Thumb(400)
	assert.Equal(t, []float32{0, 40}, []float32{at, size}, "a tenth is in view")
	s.Jump(s.Max())
	at, _ = s.Thumb(400)
	assert.Equal(t, float32(360), at)
	s.Resize(1e6, 500)
	s.Jump(s.Max())
	at, size = s.Thumb(400)
	assert.Equal(t, []float32{372, 28}, []float32{at, size}, "no smaller than can be hit")
	at, size = s.Thumb(10)
	assert.Equal(t, []float32{0, 10}, []float32{at, size}, "a track too short")
	s.Resize(100, 500)
	at, size = s.Thumb(400)
	assert.Equal(t, []float32{0, 400}, []float32{at, size}, "all is in view")
}

func TestThumbIsDragged(t *testing.T) {
	s := article()
	s.Grab(10, 400)
	assert.True(t, s.Held())
	assert.Zero(t, s.At(), "taking hold moves nothing")
	s.Pull(190, 400)
	assert.Equal(t, float32(2250), s.At(), "180 of the 360 that are free")
	s.Tick(false)
	s.Pull(9999, 400)
	assert.Equal(t, s.Max(), s.At())
	s.Pull(190, 400)
	s.Release()
	assert.False(t, s.Moving(), "a scrollbar does not fling")
	s.Pull(0, 400)
	assert.Equal(t, float32(2250), s.At(), "let go")
	s.Grab(20, 400)
	at, size := s.Thumb(400)
	assert.InDelta(t, 20, at+size/2, 0.01, "beside the thumb, that comes")
}
