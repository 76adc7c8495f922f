package e2e

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ramet-io/ramet/api/client"
	"github.com/ramet-io/ramet/internal/pgtest"
	"github.com/ramet-io/ramet/internal/testenv"
	"github.com/ramet-io/ramet/test/harness"
)

// A delivery that is stored outlives a killed daemon and arrives, with the id
// it had, once its receiver is there.
func TestDeliverySurvivesKill(t *testing.T) {
	testenv.Root(t)
	d := harness.New(t, harness.Options{Pool: "copy", Args: []string{"--webhook-private"}})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	if err := l.Close(); err != nil { // nobody is there yet
		t.Fatal(err)
	}
	_, err = client.Read[client.Notification](d.Client.CreateNotification(t.Context(), nil, client.CreateNotification{
		Name: "ops", Kind: "webhook", URL: "http://" + address + "/hook", Secret: "a-secret-of-this-test",
	}))
	harness.Must(t, 0, err)
	queued := harness.Try(client.Read[client.Delivery](d.Client.TestNotification(t.Context(), "ops")))(t)
	d.Kill()

	if l, err = net.Listen("tcp", address); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	got := map[string]int{}
	srv := &http.Server{Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		got[r.Header.Get("Ramet-Delivery")]++
	}), ReadHeaderTimeout: harness.Patience}
	go func() { _ = srv.Serve(l) }() // ends with Close
	t.Cleanup(func() { _ = srv.Close() })
	d.Start()
	testenv.Eventually(t, harness.Patience, func() error {
		page, err := client.Read[client.DeliveryList](d.Client.ListDeliveries(t.Context(), "ops", nil))
		if err != nil {
			return err
		}
		if len(page.Items) != 1 || page.Items[0].Status != "delivered" {
			return fmt.Errorf("got %+v", page.Items)
		}
		return nil
	})
	mu.Lock()
	defer mu.Unlock()
	if len(got) != 1 || got[queued.ID] == 0 {
		t.Errorf("received %v, want %s", got, queued.ID)
	}
}

// No secret that the daemon was given or has made is in its diagnostics, its
// log or the configuration that it shows.
func TestNoSecretGetsOut(t *testing.T) {
	testenv.Root(t)
	dir := t.TempDir()
	secretFile := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	canaries := map[string]string{
		"source password": "canary/source+pw~1", "SMTP password": "canary/smtp+pw~2", "OIDC secret": "canary/oidc+pw~3", "webhook secret": "canary/webhook+pw~4",
	}
	p := harness.Production(t, pgtest.Config{Password: canaries["source password"]})
	d := harness.New(t, harness.Options{Pool: "copy", Log: "debug", Args: []string{
		"--log-format", "json", "--smtp-host", "127.0.0.1", "--smtp-port", "1", "--smtp-from", "ramet@example.com", "--smtp-user", "ramet",
		"--smtp-password-file", secretFile("smtp", canaries["SMTP password"]),
		"--oidc-issuer", "https://127.0.0.1:1", "--oidc-client-id", "ramet", "--oidc-client-secret-file", secretFile("oidc", canaries["OIDC secret"]),
		"--public-url", "https://ramet.example",
	}})
	a := d.Ask()
	op, err := a.Wait(a.SubmitLink(harness.Link("shop", p)))
	harness.Must(t, op, err)
	harness.Try(a.NewClone("dev", "shop", ""))(t)
	canaries["clone password"] = harness.Try(client.Read[client.Connection](d.Client.GetCloneCredentials(t.Context(), "dev")))(t).Password
	made := harness.Try(client.Read[client.CreatedToken](d.Client.CreateToken(t.Context(), nil, client.CreateToken{Name: "ci", Role: "viewer"})))(t)
	canaries["token"] = made.Secret[strings.LastIndexByte(made.Secret, '_')+1:]
	first := d.Token()
	canaries["first token"] = first[strings.LastIndexByte(first, '_')+1:]
	_, err = client.Read[client.Notification](d.Client.CreateNotification(t.Context(), nil, client.CreateNotification{
		Name: "ops", Kind: "webhook", URL: "https://127.0.0.1:1/services/hook-path-canary", Secret: canaries["webhook secret"],
	}))
	if err == nil {
		t.Error("a webhook to loopback was taken although it is not allowed")
	}
	_, err = client.Read[client.Notification](d.Client.CreateNotification(t.Context(), nil, client.CreateNotification{
		Name: "ops", Kind: "webhook", URL: "https://receiver.invalid/services/hook-path-canary", Secret: canaries["webhook secret"],
	}))
	harness.Must(t, 0, err)
	canaries["path of the webhook"] = "hook-path-canary"
	_, err = client.Read[client.Notification](d.Client.CreateNotification(t.Context(), nil, client.CreateNotification{Name: "mail", Kind: "email", To: []string{"ops@example.com"}}))
	harness.Must(t, 0, err)
	for _, name := range []string{"ops", "mail"} {
		harness.Try(client.Read[client.Delivery](d.Client.TestNotification(t.Context(), name)))(t)
		testenv.Eventually(t, harness.Patience, func() error {
			page, err := client.Read[client.DeliveryList](d.Client.ListDeliveries(t.Context(), name, nil))
			if err == nil && page.Items[0].Attempts == 0 {
				err = errors.New("not tried yet")
			}
			return err
		})
	}
	key, err := os.ReadFile(filepath.Join(d.Dir, "secret.key"))
	if err != nil {
		t.Fatal(err)
	}
	canaries["key"] = strings.TrimSpace(string(key))

	config := harness.Try(client.Read[json.RawMessage](d.Client.GetConfig(t.Context())))(t)
	places := map[string]string{"GET /config": string(config)}
	for name, text := range diagnostics(t, d) {
		places["bundle: "+name] = text
	}
	places["the daemon's log"] = d.LogTail(1 << 26)
	checkJSONLines(t, places["the daemon's log"], op.ID)
	if len(places) < 15 || !strings.Contains(places["bundle: sources.json"], "shop") || !strings.Contains(places["bundle: daemon.log"], "serving") {
		t.Errorf("only %d places were searched", len(places))
	}
	for what, canary := range canaries {
		if len(canary) < 12 {
			t.Fatalf("the %s is too short to be searched for", what)
		}
		for form, text := range forms(canary) {
			for place, content := range places {
				if strings.Contains(content, text) {
					t.Errorf("the %s is in %s, %s", what, place, form)
				}
			}
		}
	}
}

// forms are how a secret may be written down.
func forms(secret string) map[string]string {
	out := map[string]string{
		"plain": secret, "hex": hex.EncodeToString([]byte(secret)), "HEX": strings.ToUpper(hex.EncodeToString([]byte(secret))),
		"in a query": url.QueryEscape(secret), "in a path": url.PathEscape(secret), "in JSON": strings.Trim(string(encoded(json.Marshal(secret))), `"`),
	}
	for name, enc := range map[string]*base64.Encoding{"base64": base64.RawStdEncoding, "base64url": base64.RawURLEncoding} {
		// Inside of something longer it begins at any of three places; the
		// characters that its neighbours change are left out.
		for at := range 3 {
			text := enc.EncodeToString(append(make([]byte, at), secret...))
			from := []int{0, 2, 3}[at]
			out[fmt.Sprintf("%s at %d", name, at)] = text[from : len(text)-2]
		}
	}
	return out
}

func encoded[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// diagnostics saves a bundle by the command line and returns its files.
func diagnostics(t *testing.T, d *harness.Daemon) map[string]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bundle.tar.gz")
	if out, errOut, code := d.CLI("diagnostics", "-f", path); code != 0 {
		t.Fatalf("exit %d\n%s%s", code, out, errOut)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the bundle: %v, %v", info, err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	zipped, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for r := tar.NewReader(zipped); ; {
		head, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[head.Name[strings.IndexByte(head.Name, '/')+1:]] = string(content)
	}
}

// checkJSONLines holds that every line of the daemon's log is JSON, and that
// every line of an operation carries its id.
func checkJSONLines(t *testing.T, log, operation string) {
	t.Helper()
	found := 0
	for line := range strings.Lines(log) {
		var entry map[string]any
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Errorf("not a JSON line: %s", line)
			continue
		}
		if entry["component"] == "operation" && entry["kind"] != nil && entry["operation"] == nil {
			t.Errorf("a line about an operation without its id: %s", line)
		}
		if entry["operation"] == operation {
			found++
		}
	}
	if found < 2 {
		t.Errorf("%d lines carry the id %s", found, operation)
	}
}

// The search of TestNoSecretGetsOut finds what is there, in every form and
// wherever base64 happens to begin.
func TestFormsFindASecret(t *testing.T) {
	const secret = "canary/source+pw~1"
	finds := func(text string) bool {
		for _, form := range forms(secret) {
			if strings.Contains(text, form) {
				return true
			}
		}
		return false
	}
	for _, before := range []string{"", "x", "xy", "xyz"} {
		whole := []byte(before + secret + "and after")
		for _, text := range []string{
			string(whole), hex.EncodeToString(whole), url.QueryEscape(string(whole)), url.PathEscape(string(whole)),
			base64.StdEncoding.EncodeToString(whole), base64.URLEncoding.EncodeToString(whole),
		} {
			if !finds(text) {
				t.Errorf("not found in %s", text)
			}
		}
	}
	if finds("canary/source and pw~1") {
		t.Error("found where it is not")
	}
}
