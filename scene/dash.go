package scene

// Pattern returns how far a ribbon is drawn (on) and left out (off), in dp
// along its arc length from A, over and over; both are 0 for Solid. halfWidth
// is that at the ribbon's start, Mark.Size.
//
// Dashes are six widths long with gaps of four. Dots are as long as wide, and
// from centre to centre two and a half widths apart; the first centre lies
// on/2 from A, and a dot is drawn where its centre lies on the ribbon. A width
// below 1 dp counts as 1 dp, so that hairlines do not turn to dust.
func (d Dash) Pattern(halfWidth float32) (on, off float32) {
	width := max(1, 2*halfWidth)
	switch d {
	case Dashed:
		return 6 * width, 4 * width
	case Dotted:
		return width, 1.5 * width
	default:
		return 0, 0
	}
}
