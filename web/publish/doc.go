//go:build !js

// Package publish makes what stands on the web out of the page that the binary
// carries, and a map: a folder for any host of files, a page that is one file, and
// the lines that put either into somebody else's page.
//
// It draws nothing: an Edition brings its pictures along. It reads nothing but the
// parts of the page that it is given, and only Folder.Write touches a disk.
package publish
