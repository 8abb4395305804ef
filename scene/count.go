package scene

import "citemap/seeds"

// What a strand of several claims says of them.

// counting is what a strand of several claims says: how many are of its family,
// and how many are not.
type counting struct {
	claims, others int
	family         seeds.Family
}

// vitality is a claim that no map can lack, and how many others its strand has.
type vitality struct {
	link   int32
	others int
}

// vitalWords are its label, and that number.
func (s *State) vitalWords(of vitality) string {
	switch {
	case of.others == 0:
		return s.claims[of.link].label
	case s.vitals[of] == "":
		s.vitals[of] = s.claims[of.link].label + " + " + s.words.Number(of.others)
	}
	return s.vitals[of]
}

// many is the number of claims from which a strand of several families says
// what most of them are about.
const many = 8

// count labels a strand of several claims with how many they are: in words where
// the bundle is open, and where there are many and room. Of a few claims the
// quantity that no map can lack is told instead.
func (s *State) count(st *strand, open bool) {
	n := len(st.parts)
	if s.timely(st) {
		only := &s.claims[s.plot.threads[st.parts[0]].link]
		st.look.label, st.look.sign = only.label, only.sign
		return
	}
	if link := s.vital(st.parts); link >= 0 && n <= few {
		st.look.label, st.look.sign = s.vitalWords(vitality{link, n - 1}), s.claims[link].sign
		return
	}
	if !open && (n < many || s.gathered.narrow) {
		st.look.label = s.words.Number(n)
		return
	}
	st.look.label = s.counted(st)
	if st.look.sign == nil {
		st.look.sign = s.icons.Icon(familyIcon(st.family))
	}
}

// counted is how many claims of a strand are of its family, and how many are not.
func (s *State) counted(st *strand) string {
	key := counting{family: st.family}
	for _, t := range st.parts {
		if s.plot.threads[t].family == st.family {
			key.claims++
		} else {
			key.others++
		}
	}
	if s.counts[key] == "" {
		words := s.words.Counted.With("n", s.words.Number(key.claims), "what", familyWords(s.words, st.family))
		if key.others > 0 {
			words += " + " + s.words.Number(key.others)
		}
		s.counts[key] = words
	}
	return s.counts[key]
}

// vital is the link of the first of some claims that has a quantity which no map
// can lack, or -1.
func (s *State) vital(members []int32) int32 {
	for _, t := range members {
		if l := &s.m.Links[s.plot.threads[t].link]; l.Weight == 3 && l.Quantity != nil {
			return s.plot.threads[t].link
		}
	}
	return -1
}
