// Command licences writes the licences of all that is inside the page's program:
// ours, those of its fonts and outlines, of Go, and of every module that it is
// compiled from, as their authors wrote them.
//
//	go run .ci/licences.go >LICENSES.txt
package main

import (
	"log"
	"os"

	"citemap/assets/licences/gather"
)

func main() {
	log.SetFlags(0)
	own, err := os.ReadFile("LICENSE")
	if err != nil {
		log.Fatal(err)
	}
	parts, err := gather.Parts(".", gather.Page())
	if err != nil {
		log.Fatal(err)
	}
	if err := gather.WriteNotices(os.Stdout, string(own), parts); err != nil {
		log.Fatal(err)
	}
}
