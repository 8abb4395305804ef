// Package bookmark holds all that a reader can set in one small value, which
// is written to and read from the fragment of a URL ("#node=iran"): so a reload
// loses nothing, a link shows what its sender saw, and back and forward work.
//
// [Parse] reads and [Bookmark.String] writes. Parse(b.String()) is
// b.Canonical() for any Bookmark b, and any that Parse returned is its own
// canonical form.
//
// # Keys
//
// What is open:
//
//	quote=q12                   the passage that is being read
//	node=iran                   the node that is open
//	link=iran-russia-drones     the claim that is open, or a strand of several:
//	link=iran%3Erussia          what the one does to the other (iran>russia),
//	link=russia=iran            what is mutual,
//	link=iran%3Erussia:goods    what is of one family alone
//	with=russia,china           the nodes selected beside it
//	focus=2                     only these and neighbours to that depth, 1 to 3
//	chapter=drones              the chapter of the tour
//	step=3                      its step, from 1
//	play=1                      the tour goes on by itself
//
// What of the map is shown:
//
//	view=geo                    as a map of the world (force: of forces)
//	time=2014..2022-02          from a year, month or day to another; 2014.. and
//	time=..2022-02-24           ..2022 are open at an end
//	undated=0                   what has no date is not shown
//	gone=1                      what is out of range is gone, not only dimmed
//	timeline=1                  the timeline is open
//	kinds=arms,oil              these kinds alone
//	families=force,goods        these families alone
//	statuses=stated             these statuses alone
//	looks=held,past             these looks alone: done, notdone, held, past, denied,
//	                            unsourced
//	detail=3                    how much is shown, 1 to 3
//
// How it looks:
//
//	theme=dark                  light or dark (also paper, night)
//	text=1.5                    how large text is, 0.5 to 4
//	camera=120.5,-33,1.25       x and y of the middle, and the zoom
//
// What stands beside it:
//
//	panel=article               claims, article, find, tour, list or help
//	document=article            the document in the panel of the article
//	find=drone%20factory        what is looked for
//	list=q12,q40                the quotes collected
//	scroll=640                  how far the panel is scrolled, in dp
//	follow=0                    the map does not follow the article
//	paused=1                    the flows stand still (0: they do not)
//	pins=iran:10,-20;china:5,5  nodes that were put somewhere, and where
//
// A key that is missing, or has no value, says that all is as usual; a key of yes
// and no without a value is a yes. Keys that are not known are kept, in their
// order.
//
// # Syntax
//
// Pairs of key=value are joined by &, as in a query, but a plus is a plus. Any
// byte may be escaped by % and two hexadecimal digits. ASCII letters and digits
// and - . _ : , ; / = are written plain, and all else escaped; a mark at the end
// of the text is escaped too, so that what finds addresses in a chat finds it.
//
// # What is not read
//
// Whatever the text is, Parse gives a Bookmark: a value that it cannot read, a
// number out of bounds, an escape that is none, what is not UTF-8, control
// characters and those that turn the direction of text are left out and noted; of
// a key given twice the last counts. 8 KiB are read, and 500 entries of a list.
package bookmark
