package engine

// Bookmark is a person's name for a point. It holds what it needs: the
// snapshot it names is neither pruned nor deleted while it stands.
type Bookmark struct {
	Meta        // Name is unique among bookmarks
	Of       ID // source or clone
	Snapshot ID
	Note     string
	Owner    string // principal that made it
	Project  ID
	// Source and DenyEgress are what a clone made of it needs once Of is gone:
	// the source at the root, and production's addresses.
	Source     ID
	DenyEgress []string
}
