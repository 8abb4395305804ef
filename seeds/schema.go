//go:build !js

package seeds

import _ "embed"

//go:embed map.schema.json
var schema []byte

// SchemaFile is what the schema is called beside a map.
const SchemaFile = "map.schema.json"

// Schema is the JSON Schema of map files, for editors that complete and check them.
func Schema() []byte { return append([]byte(nil), schema...) }
