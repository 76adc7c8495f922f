package control

// keeper does what clones are to do by themselves: expire, stop when nobody
// uses them, be refreshed.
type keeper struct {
	again chan struct{} // something may be due earlier than was thought
}

func newKeeper() *keeper { return &keeper{again: make(chan struct{}, 1)} }

// wake makes the keeper look anew. It never blocks.
func (k *keeper) wake() {
	select {
	case k.again <- struct{}{}:
	default:
	}
}
