package assets

import (
	"slices"
	"strings"
)

// Script is a writing system beyond Latin and Cyrillic, by its code of
// ISO 15924.
type Script string

// The scripts that there are fonts for.
const (
	Arabic  Script = "Arab" // Persian and Urdu, too
	Hebrew  Script = "Hebr"
	Chinese Script = "Hani" // simplified, as GB 2312 has it
)

// stretch is a row of code points, both ends among them.
type stretch struct {
	first, last rune
	script      Script
}

// stretches returns where each script's letters, digits and points lie, in
// ascending order.
func stretches() [9]stretch {
	return [...]stretch{
		{0x0590, 0x05FF, Hebrew},
		{0x0600, 0x077F, Arabic},
		{0x08A0, 0x08FF, Arabic},
		{0x3000, 0x303F, Chinese}, // points and brackets
		{0x3400, 0x9FFF, Chinese},
		{0xFB1D, 0xFB4F, Hebrew},
		{0xFB50, 0xFDFF, Arabic},
		{0xFE70, 0xFEFC, Arabic},
		{0xFF01, 0xFFEE, Chinese}, // wide points, letters and digits
	}
}

// ScriptOf returns the script that r is written in, or "" for any that no
// further font is for. Points that several scripts share have none.
func ScriptOf(r rune) Script {
	for _, s := range stretches() {
		if r < s.first {
			break
		}
		if r <= s.last {
			return s.script
		}
	}
	return ""
}

// Scripts returns the faces of further scripts, without their data: it is large,
// and few maps need it, so a face asks read for it when the first letter is to
// be set. Name is the address of the file beside the page: "fonts/NAME.ttf".
// What read does not have, it answers with nil.
func Scripts(read func(name string) ([]byte, error)) []Font {
	all := scripts()
	for i := range all {
		name := all[i].Name
		all[i].Read = func() ([]byte, error) { return read(name) }
	}
	return all
}

// scripts is the faces by what they are for.
func scripts() []Font {
	named := func(script Script, family, file string, serif, bold bool) Font {
		return Font{Family: family, Serif: serif, Bold: bold, Script: script, Name: "fonts/" + file}
	}
	return []Font{
		named(Arabic, "Vazirmatn", "Vazirmatn-Regular.ttf", false, false),
		named(Arabic, "Vazirmatn", "Vazirmatn-SemiBold.ttf", false, true),
		named(Arabic, "Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf", true, false),
		named(Hebrew, "Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf", false, false),
		named(Hebrew, "Noto Sans Hebrew", "NotoSansHebrew-SemiBold.ttf", false, true),
		named(Hebrew, "Noto Serif Hebrew", "NotoSerifHebrew-Regular.ttf", true, false),
		named(Chinese, "Noto Sans SC", "NotoSansSC-Regular.ttf", false, false),
		named(Chinese, "Noto Sans SC", "NotoSansSC-SemiBold.ttf", false, true),
	}
}

// scriptOfLanguage returns the script of the interface in a language.
func scriptOfLanguage(tag string) Script {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch {
	case slices.Contains([]string{"ar", "ckb", "fa", "ps", "sd", "ug", "ur"}, primary):
		return Arabic
	case primary == "he" || primary == "yi":
		return Hebrew
	case primary == "zh":
		return Chinese
	}
	return ""
}
