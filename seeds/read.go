package seeds

// Read makes a Map of a map file. Name is what faults call the file; open gives
// the bytes of a document by the name that the map has for it, which is a
// relative path with slashes that does not climb; it must not be nil.
//
// The error is Faults: all that is wrong with the file and its documents. A
// syntax error ends the reading of the file, but what was read before it is
// checked too. A node or link without a quote is no fault; Unsourced tells.
func Read(name string, data []byte, open func(file string) ([]byte, error)) (*Map, error) {
	src := &source{name: name}
	found := &report{}
	if !found.fits(src, len(data)) {
		return nil, found.faults()
	}
	src.text = string(data)
	found.checkEncoding(src)
	found.parse(src, data)

	r := &reader{report: found, src: src, m: &Map{}}
	object(r, src.root, mapFields(), r.m)
	r.m.Reindex()
	r.resolve()
	r.checkRules()
	r.readDocuments(open)
	r.anchor()
	if faults := found.faults(); faults != nil {
		return nil, faults
	}
	return r.m, nil
}
