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
