package scene

// touring is the sheet of the chapters: their contents, and while the tour is on
// the step that is told.
type touring struct{ *State }

// What a click in the sheet does: Index is one of these, and Sub which step or row.
const (
	tourPrevious int32 = iota
	tourPlay
	tourNext
	tourContents
	tourLeave
	tourStep
	tourRow
	tourRestart
	tourPresent
)

func tourID(what int32, which int) ID { return ID{Part: RowPart, Index: what, Sub: int32(which)} }

func (t touring) edges(f frame) (head, foot float32) {
	if !t.tour.on {
		return 0, 0
	}
	return t.tourHead(f), t.tourFoot(f)
}

func (t touring) length(f frame) float32 {
	if !t.tour.on {
		return t.contentsLength(f)
	}
	return t.stepLength(f)
}

func (t touring) paint(v *View, f frame, y float32) {
	if !t.tour.on {
		t.paintContents(v, f, y)
		return
	}
	t.paintStep(v, f, y)
}

func (t touring) paintEdges(v *View, f frame) {
	if t.tour.on {
		t.paintTourHead(v, f)
		t.paintTourFoot(v, f)
	}
}

func (t touring) press(id ID, _ Point) {
	if id.Part != RowPart {
		return
	}
	if id.Index == tourRow {
		t.pressContents(int(id.Sub))
		return
	}
	if t.tour.on {
		t.pressTour(id)
	}
}

// pressTour does what a button of the tour says.
func (t touring) pressTour(id ID) {
	switch id.Index {
	case tourPrevious:
		t.byHand(-1)
	case tourNext:
		t.byHand(1)
	case tourPlay:
		t.playOn()
	case tourContents:
		t.stopTour()
		t.unlight()
		t.quote = -1
		t.panel.scroll().Jump(0)
		t.fitScroll()
	case tourLeave:
		t.leaveTour()
	case tourRestart:
		t.beginTour()
	case tourPresent:
		t.do(Presenter)
	case tourStep:
		t.toStep(int(id.Sub))
	}
	t.changed()
}

func (t touring) keys(in *Input) Keys {
	if t.tour.on {
		return in.Keys // tourKeys has them
	}
	return t.contentsKeys(in.Keys)
}

func (t touring) told() string {
	if !t.tour.on {
		return t.contentsTold()
	}
	return t.tour.page.kicker + "\n" + toldOf(t.sheetNotes(t.frame())) + t.tour.page.opens + toldOf(t.tour.page.blocks)
}

// markTime marks on the timeline when a step was so.
func (s *State) markTime(links []string) { s.when.mark(links) }
