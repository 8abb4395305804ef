package gather

import (
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// The objects of CycloneDX 1.6 that a bill takes, in the order of its schema.
type (
	bom struct {
		Schema       string       `json:"$schema"`
		Format       string       `json:"bomFormat"`
		Spec         string       `json:"specVersion"`
		Version      int          `json:"version"`
		Metadata     metadata     `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
	metadata struct {
		Lifecycles []lifecycle `json:"lifecycles"`
		Component  component   `json:"component"`
	}
	lifecycle struct {
		Phase string `json:"phase"`
	}
	component struct {
		Type       string      `json:"type"`
		Ref        string      `json:"bom-ref"`
		Name       string      `json:"name"`
		Version    string      `json:"version,omitempty"`
		About      string      `json:"description,omitempty"`
		Hashes     []hash      `json:"hashes,omitempty"`
		Licenses   []licensing `json:"licenses"`
		URL        string      `json:"purl,omitempty"`
		Components []component `json:"components,omitempty"`
		Properties []property  `json:"properties,omitempty"`
	}
	hash struct {
		Algorithm string `json:"alg"`
		Content   string `json:"content"`
	}
	licensing struct {
		License    *license `json:"license,omitempty"`
		Expression string   `json:"expression,omitempty"`
	}
	license struct {
		ID string `json:"id"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	dependency struct {
		Ref string   `json:"ref"`
		On  []string `json:"dependsOn,omitempty"`
	}
)

// ownRef is the ref of citemap itself.
const ownRef = "citemap"

// WriteBill writes the parts of a release of citemap as CycloneDX 1.6.
func WriteBill(out io.Writer, release string, parts []Part) error {
	own := component{
		Type: "application", Ref: ownRef, Name: "citemap", Version: release,
		Licenses: choices("MIT"), URL: "pkg:golang/citemap@" + release,
	}
	b := bom{
		Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", Spec: "1.6", Version: 1,
		Metadata: metadata{[]lifecycle{{"build"}}, own},
	}
	whole := dependency{Ref: ownRef}
	for _, p := range parts {
		b.Components = append(b.Components, p.component())
		b.Dependencies = append(b.Dependencies, dependency{p.Ref(), p.Needs})
		whole.On = append(whole.On, p.Ref())
	}
	b.Dependencies = slices.Insert(b.Dependencies, 0, whole)
	j := json.NewEncoder(out)
	j.SetEscapeHTML(false)
	j.SetIndent("", "  ")
	return j.Encode(b)
}

// component is a part as the bill has it: a module, or a folder of files.
func (p *Part) component() component {
	c := component{
		Type: "data", Ref: p.Ref(), Name: p.Name, Version: p.Version,
		About: strings.ReplaceAll(p.Note, "\n", " "), Licenses: choices(p.Licence),
		Properties: []property{{"citemap:in", strings.Join(p.In, " ")}},
	}
	if p.Module {
		c.Type, c.URL = "library", p.Ref()
	}
	if p.Sum != nil {
		c.Hashes = sha256sum(p.Sum)
	}
	for _, file := range p.Files {
		c.Components = append(c.Components, component{
			Type: "file", Ref: "citemap:" + file.Name, Name: file.Name,
			Hashes: sha256sum(file.Sum), Licenses: choices(p.Licence),
		})
	}
	return c
}

func sha256sum(sum []byte) []hash { return []hash{{"SHA-256", hex.EncodeToString(sum)}} }

// choices are those of an SPDX expression: one identifier, or a whole expression.
func choices(expression string) []licensing {
	if strings.Contains(expression, " ") || strings.HasPrefix(expression, "LicenseRef-") {
		return []licensing{{Expression: expression}}
	}
	return []licensing{{License: &license{expression}}}
}
