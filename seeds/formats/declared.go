package formats

// maxDeclared is how many attributes the nodes or the links of a file may have.
const maxDeclared = 4096

// declaredAttribute is one that GEXF and GraphML declare before they use it.
type declaredAttribute struct {
	name     string
	holds    valueType
	list     bool
	fallback any // of those that do not say; nil: none
	graphics bool
}

// declarations are the attributes of nodes, or of links, and which of them the
// element that is being read has set.
type declarations struct {
	all  []declaredAttribute
	byID map[string]int32

	element int32   // the number of the element that is being read, from 1
	setBy   []int32 // by attribute: the last element that set it
	slot    []int32 // and where among its extras that stands
	preset  []int32 // the attributes that have a fallback
}

// declare adds an attribute; false: the id is taken.
func (d *declarations) declare(id string, a declaredAttribute) bool {
	if d.byID == nil {
		d.byID = map[string]int32{}
	}
	if _, taken := d.byID[id]; taken {
		return false
	}
	at := int32(len(d.all))
	d.byID[id] = at
	d.all, d.setBy, d.slot = append(d.all, a), append(d.setBy, 0), append(d.slot, -1)
	if a.fallback != nil {
		d.preset = append(d.preset, at)
	}
	return true
}

// set notes that the element sets an attribute; false: it has done so before.
func (d *declarations) set(at, element int32) bool {
	again := d.setBy[at] == element
	d.setBy[at] = element
	return !again
}

// fill hands over what the element did not say, and others have by default.
func (d *declarations) fill(g *collection, element int32, offset int, take func(string, any)) {
	if len(d.preset) == 0 || !g.imply(len(d.preset), offset) {
		return
	}
	for _, at := range d.preset {
		if d.setBy[at] != element {
			take(d.all[at].name, d.all[at].fallback)
		}
	}
}

// value reads a value of an attribute, or of its list.
func (a *declaredAttribute) value(g *collection, s string, offset int) (v any, problem string) {
	if !a.list {
		return typedValue(a.holds, s)
	}
	if !g.imply(countItems(s), offset) {
		return nil, ""
	}
	items := listItems(s)
	list := make([]any, 0, len(items))
	for _, item := range items {
		v, problem := typedValue(a.holds, item)
		if problem != "" {
			return nil, problem
		}
		list = append(list, v)
	}
	return list, ""
}
