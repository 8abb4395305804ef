// The units of Natural Earth by what names them in world-atlas: the numeric
// code of ISO 3166-1, the alpha-3 code in lower case, the name in English.
// Kosovo has no code there; xkx is of those that the standard leaves to its
// users, and the one in use. What has no line here is placed by units.mjs.
const table = `
004 afg Afghanistan
008 alb Albania
010 ata Antarctica
012 dza Algeria
016 asm American Samoa
020 and Andorra
024 ago Angola
028 atg Antigua and Barbuda
031 aze Azerbaijan
032 arg Argentina
036 aus Australia
040 aut Austria
044 bhs Bahamas
048 bhr Bahrain
050 bgd Bangladesh
051 arm Armenia
052 brb Barbados
056 bel Belgium
060 bmu Bermuda
064 btn Bhutan
068 bol Bolivia
070 bih Bosnia and Herzegovina
072 bwa Botswana
076 bra Brazil
084 blz Belize
086 iot British Indian Ocean Territory
090 slb Solomon Islands
092 vgb British Virgin Islands
096 brn Brunei
100 bgr Bulgaria
104 mmr Myanmar
108 bdi Burundi
112 blr Belarus
116 khm Cambodia
120 cmr Cameroon
124 can Canada
132 cpv Cabo Verde
136 cym Cayman Islands
140 caf Central African Republic
144 lka Sri Lanka
148 tcd Chad
152 chl Chile
156 chn China
158 twn Taiwan
162 cxr Christmas Island
166 cck Cocos (Keeling) Islands
170 col Colombia
174 com Comoros
178 cog Congo
180 cod Democratic Republic of the Congo
184 cok Cook Islands
188 cri Costa Rica
191 hrv Croatia
192 cub Cuba
196 cyp Cyprus
203 cze Czechia
204 ben Benin
208 dnk Denmark
212 dma Dominica
214 dom Dominican Republic
218 ecu Ecuador
222 slv El Salvador
226 gnq Equatorial Guinea
231 eth Ethiopia
232 eri Eritrea
233 est Estonia
234 fro Faroe Islands
238 flk Falkland Islands
239 sgs South Georgia and the South Sandwich Islands
242 fji Fiji
246 fin Finland
248 ala Åland
250 fra France
258 pyf French Polynesia
260 atf French Southern Territories
262 dji Djibouti
266 gab Gabon
268 geo Georgia
270 gmb Gambia
275 pse Palestine
276 deu Germany
288 gha Ghana
296 kir Kiribati
300 grc Greece
304 grl Greenland
308 grd Grenada
316 gum Guam
320 gtm Guatemala
324 gin Guinea
328 guy Guyana
332 hti Haiti
334 hmd Heard Island and McDonald Islands
336 vat Vatican City
340 hnd Honduras
344 hkg Hong Kong
348 hun Hungary
352 isl Iceland
356 ind India
360 idn Indonesia
364 irn Iran
368 irq Iraq
372 irl Ireland
376 isr Israel
380 ita Italy
384 civ Côte d’Ivoire
388 jam Jamaica
392 jpn Japan
398 kaz Kazakhstan
400 jor Jordan
404 ken Kenya
408 prk North Korea
410 kor South Korea
414 kwt Kuwait
417 kgz Kyrgyzstan
418 lao Laos
422 lbn Lebanon
426 lso Lesotho
428 lva Latvia
430 lbr Liberia
434 lby Libya
438 lie Liechtenstein
440 ltu Lithuania
442 lux Luxembourg
446 mac Macao
450 mdg Madagascar
454 mwi Malawi
458 mys Malaysia
462 mdv Maldives
466 mli Mali
470 mlt Malta
478 mrt Mauritania
480 mus Mauritius
484 mex Mexico
492 mco Monaco
496 mng Mongolia
498 mda Moldova
499 mne Montenegro
500 msr Montserrat
504 mar Morocco
508 moz Mozambique
512 omn Oman
516 nam Namibia
520 nru Nauru
524 npl Nepal
528 nld Netherlands
531 cuw Curaçao
533 abw Aruba
534 sxm Sint Maarten
540 ncl New Caledonia
548 vut Vanuatu
554 nzl New Zealand
558 nic Nicaragua
562 ner Niger
566 nga Nigeria
570 niu Niue
574 nfk Norfolk Island
578 nor Norway
580 mnp Northern Mariana Islands
583 fsm Micronesia
584 mhl Marshall Islands
585 plw Palau
586 pak Pakistan
591 pan Panama
598 png Papua New Guinea
600 pry Paraguay
604 per Peru
608 phl Philippines
612 pcn Pitcairn
616 pol Poland
620 prt Portugal
624 gnb Guinea-Bissau
626 tls Timor-Leste
630 pri Puerto Rico
634 qat Qatar
642 rou Romania
643 rus Russia
646 rwa Rwanda
652 blm Saint Barthélemy
654 shn Saint Helena, Ascension and Tristan da Cunha
659 kna Saint Kitts and Nevis
660 aia Anguilla
662 lca Saint Lucia
663 maf Saint Martin
666 spm Saint Pierre and Miquelon
670 vct Saint Vincent and the Grenadines
674 smr San Marino
678 stp São Tomé and Príncipe
682 sau Saudi Arabia
686 sen Senegal
688 srb Serbia
690 syc Seychelles
694 sle Sierra Leone
702 sgp Singapore
703 svk Slovakia
704 vnm Vietnam
705 svn Slovenia
706 som Somalia
710 zaf South Africa
716 zwe Zimbabwe
724 esp Spain
728 ssd South Sudan
729 sdn Sudan
732 esh Western Sahara
740 sur Suriname
748 swz Eswatini
752 swe Sweden
756 che Switzerland
760 syr Syria
762 tjk Tajikistan
764 tha Thailand
768 tgo Togo
776 ton Tonga
780 tto Trinidad and Tobago
784 are United Arab Emirates
788 tun Tunisia
792 tur Turkey
795 tkm Turkmenistan
796 tca Turks and Caicos Islands
798 tuv Tuvalu
800 uga Uganda
804 ukr Ukraine
807 mkd North Macedonia
818 egy Egypt
826 gbr United Kingdom
831 ggy Guernsey
832 jey Jersey
833 imn Isle of Man
834 tza Tanzania
840 usa United States
850 vir United States Virgin Islands
854 bfa Burkina Faso
858 ury Uruguay
860 uzb Uzbekistan
862 ven Venezuela
876 wlf Wallis and Futuna
882 wsm Samoa
887 yem Yemen
894 zmb Zambia
--- xkx Kosovo
`;

const lines = table.trim().split("\n").map((line) => line.match(/^(\S+) (\S+) (.+)$/).slice(1));

// alpha3 gives the code of letters for the code of digits.
export const alpha3 = new Map(lines.map(([number, code]) => [number, code]));

// names gives the English name for the code of letters.
export const names = new Map(lines.map(([, code, name]) => [code, name]));
