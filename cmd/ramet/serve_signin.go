package main

import (
	"errors"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/api/oidc"
	"github.com/ramet-io/ramet/engine"
)

// signInOptions are the flags of `ramet serve` about how people sign in.
type signInOptions struct {
	publicURL     string
	issuer        string
	clientID      string
	secretFile    string
	scopes        []string
	name          string
	usernameClaim string
	groupsClaim   string
	roles         []string
	defaultRole   string
	domains       []string
	knownOnly     bool
}

func (o *signInOptions) register(f *pflag.FlagSet) {
	f.StringVar(&o.publicURL, "public-url", "", "address that people have the console under, when that is a proxy's, such as https://ramet.example.com")
	f.StringVar(&o.issuer, "oidc-issuer", "", "OpenID Connect provider to sign people in with: its issuer URL")
	f.StringVar(&o.clientID, "oidc-client-id", "", "client id of Ramet at the provider; the redirect URI there is PUBLIC-URL/auth/oidc/callback")
	f.StringVar(&o.secretFile, "oidc-client-secret-file", "", "file with the client's secret (none: a public client)")
	f.StringSliceVar(&o.scopes, "oidc-scopes", nil, "scopes to ask for beside openid (default: profile, email)")
	f.StringVar(&o.name, "oidc-name", "", "what the sign-in button calls the provider (default: its host name)")
	f.StringVar(&o.usernameClaim, "oidc-username-claim", "preferred_username", "claim that becomes the login of a new user")
	f.StringVar(&o.groupsClaim, "oidc-groups-claim", "groups", "claim with the groups; dots go into objects, as in realm_access.roles")
	f.StringArrayVar(&o.roles, "oidc-role", []string{}, "GROUP=ROLE: role over all projects of the group's members; may be repeated. With any, the provider alone decides people's roles")
	f.StringVar(&o.defaultRole, "oidc-default-role", "", "role of people whom no group gives one (default: none; they see nothing until they are given some)")
	f.BoolVar(&o.knownOnly, "oidc-known-only", false, "let in only people whom an administrator has made users")
	f.StringSliceVar(&o.domains, "oidc-allow-domain", nil, "let in only people with a verified e-mail address in these domains")
}

// public returns the public address, nil when there is none.
func (o *signInOptions) public() (*url.URL, error) {
	if o.publicURL == "" {
		return nil, nil //nolint:nilnil // none is not an error
	}
	u, err := url.Parse(o.publicURL)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || strings.Trim(u.Path, "/") != "" {
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "--public-url: %q is not an address", o.publicURL).
			WithHint("such as https://ramet.example.com, without a path")
	}
	return u, nil
}

// oidc returns the provider's configuration, nil when there is none.
func (o *signInOptions) oidc() (*oidc.Config, error) {
	if o.issuer == "" {
		if o.clientID != "" || o.secretFile != "" || len(o.roles) > 0 || len(o.domains) > 0 {
			return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "--oidc-issuer is missing").
				WithHint("the other --oidc flags are about the provider that it names")
		}
		return nil, nil //nolint:nilnil // none is not an error
	}
	cfg := &oidc.Config{
		Issuer: o.issuer, ClientID: o.clientID, Scopes: o.scopes, Name: o.name, UsernameClaim: o.usernameClaim, GroupsClaim: o.groupsClaim,
		DefaultRole: o.defaultRole, Domains: o.domains, KnownOnly: o.knownOnly,
	}
	for _, rule := range o.roles {
		i := strings.LastIndex(rule, "=")
		if i <= 0 || i == len(rule)-1 {
			return nil, engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "--oidc-role: %q is not GROUP=ROLE", rule).WithHint("such as --oidc-role dba=operator")
		}
		if cfg.Roles == nil {
			cfg.Roles = map[string]string{}
		}
		cfg.Roles[rule[:i]] = rule[i+1:]
	}
	if o.secretFile != "" {
		secret, err := readSecretFile(o.secretFile)
		if err != nil {
			return nil, err
		}
		cfg.ClientSecret = secret
	}
	return cfg, nil
}

// check refuses what serve would refuse; it calls nobody.
func (o *signInOptions) check() error {
	if _, err := o.public(); err != nil {
		return err
	}
	cfg, err := o.oidc()
	if err != nil || cfg == nil {
		return err
	}
	_, err = oidc.New(*cfg, slog.New(slog.DiscardHandler))
	return err
}

// readSecretFile reads a file with one secret, which other users of the host
// may not read.
func readSecretFile(path string) (string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidRequest, "--oidc-client-secret-file: %s does not exist", path).
			WithHint("write the client's secret into it, mode 0600")
	}
	if err == nil && info.Mode().Perm()&0o007 != 0 {
		return "", engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidRequest, "--oidc-client-secret-file: everybody on this host can read %s", path).
			WithHint("chmod 0600 " + path)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidRequest, "--oidc-client-secret-file: %w", err).WithHint("the daemon's user must be able to read it")
	}
	secret := strings.TrimSpace(string(text))
	if secret == "" {
		return "", engine.Errorf(engine.ClassPrecondition, engine.CodeInvalidRequest, "--oidc-client-secret-file: %s is empty", path).WithHint("leave the flag out for a public client")
	}
	return secret, nil
}
