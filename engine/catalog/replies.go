package catalog

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// sweepAtPut is how many expired replies one Put clears away; a daemon that is
// never idle stays small without a transaction of its own for it.
const sweepAtPut = 20

// replyCache implements engine.ReplyCache.
type replyCache struct{ tx *tx }

// Get implements engine.ReplyCache. A damaged reply is an error: answering as
// if the request were new could do its work twice.
func (c replyCache) Get(key string) (engine.Reply, bool, error) {
	b, err := c.tx.bucket(bucketReplies)
	if err != nil {
		return engine.Reply{}, false, err
	}
	raw := b.Get([]byte(key))
	if raw == nil {
		return engine.Reply{}, false, nil
	}
	r, err := decodeReply(key, raw)
	if err != nil {
		return engine.Reply{}, false, err
	}
	if !c.tx.now.Before(r.Expires) {
		return engine.Reply{}, false, nil
	}
	return r, true, nil
}

// Put implements engine.ReplyCache and sweeps some expired replies.
func (c replyCache) Put(r engine.Reply) error {
	b, err := c.tx.bucket(bucketReplies)
	if err != nil {
		return err
	}
	expiry, err := c.tx.bucket(bucketExpiry)
	if err != nil {
		return err
	}
	if raw := b.Get([]byte(r.Key)); raw != nil {
		if old, err := decodeReply(r.Key, raw); err == nil {
			if err := expiry.Delete(expiryKey(old)); err != nil {
				return fmt.Errorf("replace reply: %w", err)
			}
		}
	}
	raw, err := json.Marshal(r)
	if err == nil {
		err = b.Put([]byte(r.Key), raw)
	}
	if err == nil {
		err = expiry.Put(expiryKey(r), nil)
	}
	if err != nil {
		return fmt.Errorf("store reply: %w", err)
	}
	_, err = c.sweep(sweepAtPut)
	return err
}

// sweep deletes at most limit replies that have expired.
func (c replyCache) sweep(limit int) (int, error) {
	b, err := c.tx.bucket(bucketReplies)
	if err != nil {
		return 0, err
	}
	expiry, err := c.tx.bucket(bucketExpiry)
	if err != nil {
		return 0, err
	}
	n := 0
	for key := range forward(expiry) {
		if n >= limit || len(key) < 8 || binary.BigEndian.Uint64([]byte(key)) > uint64(c.tx.now.UnixNano()) {
			break
		}
		if err := errors.Join(expiry.Delete([]byte(key)), b.Delete([]byte(key[8:]))); err != nil {
			return n, fmt.Errorf("sweep replies: %w", err)
		}
		n++
	}
	return n, nil
}

// SweepReplies deletes every expired reply and returns how many there were.
func (c *Catalog) SweepReplies(ctx context.Context) (n int, err error) {
	err = c.Update(ctx, func(etx engine.Tx) error {
		n, err = replyCache{etx.(*tx)}.sweep(1 << 30)
		return err
	})
	return n, err
}

func expiryKey(r engine.Reply) []byte {
	at := r.Expires
	if at.Before(time.Unix(0, 0)) { // UnixNano is undefined for the zero time
		at = time.Unix(0, 0)
	}
	return append(binary.BigEndian.AppendUint64(nil, uint64(at.UnixNano())), r.Key...)
}

func decodeReply(key string, raw []byte) (engine.Reply, error) {
	var r engine.Reply
	err := json.Unmarshal(raw, &r)
	if err == nil && r.Key != key {
		err = errors.New("its key differs")
	}
	if err != nil {
		return engine.Reply{}, damagedRecord("reply", key, err)
	}
	return r, nil
}
