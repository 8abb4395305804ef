package scene

// Called says which key of a bookmark opens what a map calls id: "node", "link"
// for a claim or for a strand of several, or "quote". It is empty where the map
// has nothing of that name.
func (s *State) Called(id string) string {
	if _, ok := s.m.NodeIndex(id); ok {
		return "node"
	}
	if _, ok := s.m.LinkIndex(id); ok {
		return "link"
	}
	if _, ok := s.bundleCalled(id); ok {
		return "link"
	}
	if id != "" && s.quoteIndex(id) >= 0 {
		return "quote"
	}
	return ""
}
