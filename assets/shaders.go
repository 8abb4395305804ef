package assets

import _ "embed"

//go:embed shaders/marks.kage
var marks string

// MarksShader returns the Kage source of the one shader that paints a View. It
// is under the licence of this repository.
func MarksShader() []byte { return []byte(marks) }
