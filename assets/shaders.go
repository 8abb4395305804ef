package assets

import _ "embed"

//go:embed shaders/marks.kage
var marks string

//go:embed shaders/haze.kage
var haze string

// MarksShader returns the Kage source of the one shader that paints a View. It
// is under the licence of this repository.
func MarksShader() []byte { return []byte(marks) }

// HazeShader returns that of the shader that paints the haze of a crowd, under the same
// licence.
func HazeShader() []byte { return []byte(haze) }
