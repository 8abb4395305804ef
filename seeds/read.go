package seeds

// Read makes a Map of a map file. Name is what faults call the file; open gives
// the bytes of a document by the name that the map has for it, which is a
// relative path with slashes that does not climb; it must not be nil.
//
// The error is Faults: all that is wrong with the file and its documents. A
// syntax error ends the reading of the file, but what was read before it is
// checked too. A node or link without a quote is no fault; Unsourced tells.
func Read(name string, data []byte, open func(file string) ([]byte, error)) (*Map, error) {
	m, faults := Draft(name, data, open)
	if faults != nil {
		return nil, faults
	}
	return m, nil
}

// Draft is Read for those who work on a map: it gives the map as far as it could
// be read, and every fault. Where there are faults the map must not be shown:
// references may lead nowhere, quotes may not stand where they say, and
// documents may lack their text. The map is never nil.
func Draft(name string, data []byte, open func(file string) ([]byte, error)) (*Map, Faults) {
	src := &source{name: name}
	found := &report{}
	r := &reader{report: found, src: src, m: &Map{}}
	r.m.Reindex()
	if !found.fits(src, len(data)) {
		return r.m, found.faults()
	}
	src.text = string(data)
	found.checkEncoding(src)
	found.parse(src, data)

	object(r, src.root, mapFields(), r.m)
	r.m.Reindex()
	r.resolve()
	r.checkRules()
	r.readDocuments(open)
	r.anchor()
	return r.m, found.faults()
}
