package assets

// HelpStrings are the words of the list of all that can be done.
type HelpStrings struct {
	Groups                 map[string]string
	Hands                  string // over what follows
	Mouse, Fingers, Arrows string
}
