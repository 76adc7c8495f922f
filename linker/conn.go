package linker

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ramet-io/ramet/engine"
)

const (
	defaultConnectTimeout = 10 * time.Second
	applicationName       = "ramet"
)

// connKind says which of a server's two doors a connection goes through.
type connKind int

const (
	connSQL connKind = iota
	connReplication
)

// config builds a connection's configuration from the target alone. pgconn
// insists on having parsed one itself, so it is given a string in which every
// setting that it would take from the environment is set to something
// harmless, and then everything that matters is put in place.
func (l *Linker) config(t engine.Target, kind connKind) (*pgconn.Config, error) {
	if err := engine.CheckConninfo(t.Params); err != nil {
		return nil, err
	}
	cfg, err := neutralConfig()
	if err != nil {
		return nil, fmt.Errorf("configure connection: %w", err)
	}
	p := t.Params
	cfg.User, cfg.Password, cfg.Database = p["user"], t.Password, p["dbname"]
	if cfg.User == "" {
		cfg.User = "postgres"
	}
	if cfg.Database == "" {
		cfg.Database = "postgres"
	}
	cfg.ConnectTimeout = defaultConnectTimeout
	if s, err := strconv.Atoi(p["connect_timeout"]); err == nil && s > 0 {
		cfg.ConnectTimeout = time.Duration(s) * time.Second
	}
	cfg.DialFunc = l.o.Dial
	cfg.LookupFunc = net.DefaultResolver.LookupHost
	cfg.RuntimeParams = map[string]string{"application_name": applicationName, "client_encoding": "UTF8", "datestyle": "ISO"}
	if n := p["application_name"]; n != "" {
		cfg.RuntimeParams["application_name"] = n
	}
	if kind == connReplication {
		cfg.RuntimeParams["replication"] = "true"
	}
	if b := p["channel_binding"]; b != "" {
		cfg.ChannelBinding = b
	}
	switch p["target_session_attrs"] {
	case "", "any":
	case "primary", "read-write":
		if kind == connSQL {
			cfg.ValidateConnect = pgconn.ValidateConnectTargetSessionAttrsPrimary
		}
	default:
		return nil, engine.Errorf(engine.ClassInvalid, engine.CodeConninfoRefused, "target_session_attrs=%s cannot be used to link a source", p["target_session_attrs"]).
			WithHint("use any or primary")
	}
	return cfg, setHosts(cfg, p)
}

// neutralConfig is a configuration that no environment variable, password file
// or service file had a part in.
func neutralConfig() (*pgconn.Config, error) {
	s := "host=localhost port=5432 user=none password=none database=none sslmode=disable sslnegotiation=postgres sslcertmode=disable " +
		"sslcert='' sslkey='' sslrootcert='' sslpassword='' sslsni=1 passfile=/dev/null connect_timeout=0 target_session_attrs=any " +
		"application_name=ramet options='' timezone=UTC min_protocol_version=3.0 max_protocol_version=3.0 channel_binding=prefer require_auth=''"
	if name, ok := os.LookupEnv("PGSERVICE"); ok && name != "" {
		// A service cannot be unset by the string, but it can be an empty one.
		f, err := os.CreateTemp("", "ramet-service-")
		if err != nil {
			return nil, err
		}
		defer os.Remove(f.Name()) //nolint:errcheck // an empty file in the temporary directory
		_, err = fmt.Fprintf(f, "[%s]\n", strings.NewReplacer("\n", "", "]", "").Replace(name))
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, err
		}
		s += " servicefile=" + f.Name()
	}
	cfg, err := pgconn.ParseConfig(s)
	if err != nil {
		return nil, err
	}
	cfg.KerberosSrvName, cfg.KerberosSpn = "", ""
	cfg.Fallbacks, cfg.TLSConfig = nil, nil
	return cfg, nil
}

// setHosts fills in hosts, ports and TLS as libpq's sslmode means them. The
// host's own certificate store is the only source of trust anchors.
func setHosts(cfg *pgconn.Config, p map[string]string) error {
	hosts, ports := strings.Split(p["host"], ","), strings.Split(p["port"], ",")
	if len(ports) > 1 && len(ports) != len(hosts) {
		return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "%d hosts, but %d ports", len(hosts), len(ports))
	}
	var all []*pgconn.FallbackConfig
	for i, h := range hosts {
		port := ports[0]
		if len(ports) > 1 {
			port = ports[i]
		}
		n := uint64(5432)
		if port != "" {
			var err error
			if n, err = strconv.ParseUint(port, 10, 16); err != nil {
				return engine.Errorf(engine.ClassInvalid, engine.CodeInvalidRequest, "the port %q is not valid", port)
			}
		}
		for _, c := range tlsConfigs(p["sslmode"], h) {
			all = append(all, &pgconn.FallbackConfig{Host: h, Port: uint16(n), TLSConfig: c})
		}
	}
	cfg.Host, cfg.Port, cfg.TLSConfig, cfg.Fallbacks = all[0].Host, all[0].Port, all[0].TLSConfig, all[1:]
	return nil
}

func tlsConfigs(mode, host string) []*tls.Config {
	unchecked := &tls.Config{InsecureSkipVerify: true, ServerName: host, MinVersion: tls.VersionTLS12} //nolint:gosec // what these modes mean
	switch mode {
	case "disable":
		return []*tls.Config{nil}
	case "allow":
		return []*tls.Config{nil, unchecked}
	case "require":
		return []*tls.Config{unchecked}
	case "verify-ca":
		c := unchecked.Clone()
		c.VerifyConnection = verifyChain
		return []*tls.Config{c}
	case "verify-full":
		return []*tls.Config{{ServerName: host, MinVersion: tls.VersionTLS12}}
	}
	return []*tls.Config{unchecked, nil} // prefer
}

// verifyChain checks the certificate's issuer but not the name it is for.
func verifyChain(s tls.ConnectionState) error {
	if len(s.PeerCertificates) == 0 {
		return errors.New("the server sent no certificate")
	}
	o := x509.VerifyOptions{Intermediates: x509.NewCertPool()}
	for _, c := range s.PeerCertificates[1:] {
		o.Intermediates.AddCert(c)
	}
	_, err := s.PeerCertificates[0].Verify(o)
	return err
}

// connect opens a connection; the error says what a person can do.
func (l *Linker) connect(ctx context.Context, t engine.Target, kind connKind) (*pgconn.PgConn, error) {
	cfg, err := l.config(t, kind)
	if err != nil {
		return nil, err
	}
	// pgconn applies its timeout to dialling; a server that accepts and then
	// says nothing must not hold us either.
	ctx, cancel := context.WithTimeout(ctx, cfg.ConnectTimeout+5*time.Second)
	defer cancel()
	conn, err := pgconn.ConnectConfig(ctx, cfg)
	if err != nil {
		return nil, connectError(err, cfg, kind)
	}
	return conn, nil
}

// closeConn says goodbye without waiting long for it.
func closeConn(conn *pgconn.PgConn) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = conn.Close(ctx) // the work is done; a server that does not answer changes nothing
}

// query runs one statement by the simple protocol and returns its rows as text.
func query(ctx context.Context, conn *pgconn.PgConn, sql string) ([][]string, error) {
	results, err := conn.Exec(ctx, sql).ReadAll()
	if err != nil {
		return nil, serverError(err)
	}
	var rows [][]string
	for _, r := range results {
		for _, row := range r.Rows {
			cols := make([]string, len(row))
			for i, c := range row {
				cols[i] = string(c)
			}
			rows = append(rows, cols)
		}
	}
	return rows, nil
}

// quoteIdent and quoteLiteral follow quote_ident and the replication grammar.
func quoteIdent(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func quoteLiteral(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
