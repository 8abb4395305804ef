//go:build !js

package kiosk

import (
	"encoding/json"
	"os"
	"time"
)

// kept are the counts as they lie on the disk.
type kept struct {
	Since  time.Time `json:"since"`
	Counts Counts    `json:"counts"`
}

// readCounts reads what was counted on earlier days. A file that is not there, or says
// nothing, is a new beginning.
func readCounts(name string) kept {
	k := kept{Since: time.Now()}
	if data, err := os.ReadFile(name); err == nil {
		var old kept
		if json.Unmarshal(data, &old) == nil && !old.Since.IsZero() {
			return old
		}
	}
	return k
}

// write keeps the counts, where they can be kept.
func (k kept) write(name string) error {
	data, err := json.Marshal(k)
	if err != nil {
		return err
	}
	return replace(name, data)
}
