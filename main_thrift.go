package main

import "runtime/debug"

// thrift is the share of what the program holds, in percent, that garbage may reach
// in a kiosk before it is collected. It lets little lie, since what a process has once
// taken hold of it seldom gives back: with the usual 100 a kiosk grew for an hour by
// whatever its largest visit had left. Pictures hardly make any, so that it costs nothing.
const thrift = 25

// saveMemory has garbage collected as a kiosk does.
func saveMemory() { debug.SetGCPercent(thrift) }
