package typeset

// cache remembers values in two generations: when the young one is full, it
// becomes the old one and the old one is forgotten, so what is asked for stays
// and memory is bounded by twice the limit. A get that hits does not allocate.
type cache[K comparable, V any] struct {
	limit      int // values in a generation
	young, old map[K]V
}

func newCache[K comparable, V any](limit int) cache[K, V] {
	return cache[K, V]{limit: limit, young: make(map[K]V)}
}

func (c *cache[K, V]) get(key K) (V, bool) {
	if v, ok := c.young[key]; ok {
		return v, true
	}
	v, ok := c.old[key]
	if !ok {
		return v, false
	}
	if len(c.young) < c.limit {
		c.young[key] = v
	}
	return v, true
}

func (c *cache[K, V]) put(key K, v V) {
	if len(c.young) >= c.limit {
		// Room for a whole generation at once, so that promoting the old
		// into it never allocates.
		c.old, c.young = c.young, make(map[K]V, c.limit)
	}
	c.young[key] = v
}
