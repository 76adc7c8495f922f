package notify

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/ramet-io/ramet/engine"
)

// Headers of a webhook.
const (
	HeaderSignature = "Ramet-Signature"
	HeaderEvent     = "Ramet-Event"
	HeaderDelivery  = "Ramet-Delivery"
)

// CheckURL implements engine.Messenger. An address by number is looked at here
// already; one by name is when it is connected to.
func (m *Messenger) CheckURL(raw string) error {
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return invalid("url: it is not a URL")
	case u.Scheme != "https" && u.Scheme != "http":
		return invalid("url: it begins with %q and not with http:// or https://", u.Scheme)
	case u.Hostname() == "" || u.Opaque != "":
		return invalid("url: it names no host")
	case u.User != nil:
		return invalid("url: it holds a user or a password").
			WithHint("leave them out; the receiver knows Ramet by the signature of the request")
	case u.Fragment != "":
		return invalid("url: it has a fragment, which is never sent")
	}
	if addr, err := netip.ParseAddr(u.Hostname()); err == nil {
		return guard{private: m.opt.Private}.check(addr)
	}
	return nil
}

// Sign returns the signature of a body at a time: the hex HMAC-SHA256 with the
// webhook's key of the time, a dot and the body.
func Sign(key []byte, at time.Time, body []byte) string {
	unix := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(unix + "."))
	mac.Write(body)
	return "t=" + unix + ",v1=" + hex.EncodeToString(mac.Sum(nil))
}

// Webhook implements engine.Messenger.
func (m *Messenger) Webhook(ctx context.Context, msg engine.WebhookMessage) (int, error) {
	if err := m.CheckURL(msg.URL); err != nil {
		return 0, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, msg.URL, bytes.NewReader(msg.Body))
	if err != nil {
		return 0, invalid("url: it cannot be requested")
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", strings.TrimSuffix("ramet/"+m.opt.Version, "/"))
	req.Header.Set(HeaderEvent, msg.Event)
	req.Header.Set(HeaderDelivery, string(msg.Delivery))
	req.Header.Set(HeaderSignature, Sign(msg.Key, time.Now(), msg.Body))
	resp, err := m.client.Do(req)
	if err != nil {
		return 0, withoutURL(err)
	}
	_, _ = io.CopyN(io.Discard, resp.Body, maxAnswer) // only so that the connection can be used again
	_ = resp.Body.Close()
	switch {
	case resp.StatusCode >= 300 && resp.StatusCode < 400:
		return resp.StatusCode, fmt.Errorf("the receiver answered %d, and redirects are not followed", resp.StatusCode)
	case resp.StatusCode < 200 || resp.StatusCode >= 300:
		return resp.StatusCode, fmt.Errorf("the receiver answered %d", resp.StatusCode)
	}
	return resp.StatusCode, nil
}

// withoutURL drops what http.Client says of the request: many receivers have
// their secret in the path.
func withoutURL(err error) error {
	var ue *url.Error
	if !errors.As(err, &ue) {
		return err
	}
	if ue.Timeout() {
		return fmt.Errorf("the receiver did not answer within %s", webhookTimeout)
	}
	return ue.Err
}
