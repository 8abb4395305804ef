#!/bin/sh
# Remakes the fonts that every copy of the program carries (beside this script),
# those of other scripts (in scripts/), and the tiny ones that scene/typeset is
# tested with, from the static TrueType builds that npm packages carry. Needs npm,
# tar, and Debian's python3 and fonttools.
#
# Kept: outlines, kerning, ligatures, mark placement, language forms.
# Dropped: hinting (text is set unhinted, so that it scales linearly), vertical
# metrics, and contextual alternates of Latin, which would draw "->" as an
# arrow: quotes stand as printed.
#
# None of these licences reserves the name of a font kept here, so a subset
# may keep it. The only reserved name, 'Source' (Noto Sans SC), is not used.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
scripts=$here/scripts
testdata=$here/../../scene/typeset/testdata
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# fetch NAME VERSION LICENCE: unpacks @expo-google-fonts/NAME into ./NAME and
# lays its licence down as LICENCE.
fetch() {
	archive=$(npm pack --silent "@expo-google-fonts/$1@$2")
	mkdir "$1"
	tar -xzf "$archive" -C "$1" --strip-components=1
	cp "$1/LICENSE_FONT" "$3"
}

# plain: pyftsubset, but lists the glyphs that a lookup is about one by one. Of
# those given as ranges, the shaper (go-text) misses all after one of 63 glyphs or
# more, and letters then stand undotted or unjoined.
plain() {
	/usr/bin/python3 -c '
from fontTools import subset
from fontTools.ttLib.tables import otTables
def listed(self, font):
    self.Format = 1
    return {"GlyphArray": getattr(self, "glyphs", None) or []}
otTables.Coverage.preWrite = listed
subset.main()' "$@"
}

# subset SOURCE TARGET FEATURES PYFTSUBSET-ARGUMENT...
subset() {
	source=$1 target=$2 features=$3
	shift 3
	${writer:-pyftsubset} "$source" --output-file="$target" --layout-features="$features" \
		--no-hinting --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14,16,17 \
		--drop-tables+=vhea,vmtx,VORG,DSIG,STAT,meta,gasp "$@"
	chmod 644 "$target"
}

latin='U+0020-007E,U+00A0-017F,U+018F,U+0192,U+01A0-01A1,U+01AF-01B0,U+01CD-01D4,U+01E6-01E7,U+01F4-01F5,U+01FC-01FF,U+0218-021B,U+0232-0233,U+0259'
# Letters that transliterate Arabic, Persian and Hebrew.
translit='U+02BB-02BF,U+1E0C-1E0D,U+1E0E-1E0F,U+1E24-1E25,U+1E2A-1E2B,U+1E32-1E33,U+1E62-1E63,U+1E6C-1E6F,U+1E92-1E93,U+1E9E'
marks='U+02C6-02C7,U+02D8-02DD,U+0300-0304,U+0306-030C,U+0323,U+0326-0328,U+032E,U+0331'
cyrillic='U+0400-045F,U+0490-0493'
signs='U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+20BD,U+2116,U+2122,U+2190-2195,U+2212,U+2248,U+2260,U+2264-2265,U+25B2,U+25B6,U+25BC,U+25C0,U+25CB,U+25CF,U+2713,U+2717'
all=$latin,$translit,$marks,$cyrillic,$signs
western=kern,liga,mark,mkmk,ccmp,locl

fetch inter 0.4.2 "$here/Inter-OFL.txt"
subset inter/400Regular/Inter_400Regular.ttf "$here/Inter-Regular.ttf" $western --unicodes="$all"
subset inter/600SemiBold/Inter_600SemiBold.ttf "$here/Inter-SemiBold.ttf" $western --unicodes="$all"

fetch literata 0.4.3 "$here/Literata-OFL.txt"
subset literata/400Regular/Literata_400Regular.ttf "$here/Literata-Regular.ttf" $western --unicodes="$all"

# The scripts' own signs, and the points, brackets and dashes that stand among
# them. Digits of Latin are left to Inter and Literata.
among='U+0020-0022,U+0027-002F,U+003A-003B,U+003F,U+005B-005D,U+00A0,U+00AB,U+00B7,U+00BB,U+2010-2015,U+2018-201E,U+2026,U+202F,U+2039-203A'
arabic='U+0600-06FF,U+0750-077F,U+200C-200D,U+25CC,U+FD3E-FD3F,U+FDF2,U+FDFC,U+FE80-FEFC'
writer=plain
joined=ccmp,locl,isol,init,medi,fina,rlig,liga,calt,kern,curs,mark,mkmk

fetch vazirmatn 0.4.1 "$scripts/Vazirmatn-OFL.txt"
subset vazirmatn/400Regular/Vazirmatn_400Regular.ttf "$scripts/Vazirmatn-Regular.ttf" $joined --unicodes="$arabic,$among,U+061C"
subset vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf "$scripts/Vazirmatn-SemiBold.ttf" $joined --unicodes="$arabic,$among,U+061C"
fetch noto-naskh-arabic 0.4.5 "$scripts/NotoNaskhArabic-OFL.txt"
subset noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf "$scripts/NotoNaskhArabic-Regular.ttf" $joined --unicodes="$arabic,$among,U+061C"

hebrew='U+0590-05FF,U+20AA,U+25CC,U+FB1D-FB4F'
pointed=ccmp,locl,liga,kern,mark,mkmk
fetch noto-sans-hebrew 0.4.1 "$scripts/NotoSansHebrew-OFL.txt"
subset noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf "$scripts/NotoSansHebrew-Regular.ttf" $pointed --unicodes="$hebrew,$among"
subset noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf "$scripts/NotoSansHebrew-SemiBold.ttf" $pointed --unicodes="$hebrew,$among"
fetch noto-serif-hebrew 0.4.2 "$scripts/NotoSerifHebrew-OFL.txt"
subset noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf "$scripts/NotoSerifHebrew-Regular.ttf" $pointed --unicodes="$hebrew,$among"

writer=

# The 6763 ideographs of GB 2312, which write all but rare names of today, the
# commonest of those that it lacks, those of the example of 左传, and the points that are
# as wide as they are.
# No pair is kerned and no glyph is another's form, so no layout tables are kept.
ideographs() {
	/usr/bin/python3 -c '
for row in range(0xB0, 0xF8):
    for cell in range(0xA1, 0xFF):
        print(bytes((row, cell)).decode("gb2312", "ignore"), end="")'
	echo 镕喆堃玥珺祎昉旸翀頔淼焱犇玮珅珣琇璟瑀婳嫄妤媖晞暐曈昕晔炜煊煜熠燊烜烨炆禛骎骁骐啰瞭殽氾
}
wide='U+0020,U+00A0,U+00B7,U+2014,U+2018-2019,U+201C-201D,U+2026,U+3000-301F,U+FF01-FF5E,U+FFE0-FFE6'
ideographs >ideographs.txt
fetch noto-sans-sc 0.4.3 "$scripts/NotoSansSC-OFL.txt"
for weight in 400Regular 600SemiBold; do
	subset noto-sans-sc/$weight/NotoSansSC_$weight.ttf "$scripts/NotoSansSC-${weight#???}.ttf" '' \
		--text-file=ideographs.txt --unicodes="$wide" --drop-tables+=BASE
done

cp "$scripts/Vazirmatn-OFL.txt" "$scripts/NotoSansSC-OFL.txt" "$testdata"
subset vazirmatn/400Regular/Vazirmatn_400Regular.ttf "$testdata/Vazirmatn-Test.ttf" \
	$western,init,medi,fina,isol,rlig,calt,curs \
	--text=' .،؛؟«»()٪آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأ۰۱۲۳۴۵۶۷۸۹' --unicodes=U+064B-0652,U+200C,U+200D

subset noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf "$testdata/NotoSansSC-Test.ttf" $western \
	--text='俄罗斯与伊朗的石油流向中国，无人机飞往。（）「」、'
