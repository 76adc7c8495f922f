package notify

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/mail"
	"net/textproto"
	"strings"

	gomail "github.com/wneessen/go-mail"

	"github.com/ramet-io/ramet/engine"
)

func (s SMTP) withDefaults() (SMTP, error) {
	if s.Mode == "" {
		s.Mode = StartTLS
	}
	ports := map[TLSMode]int{StartTLS: 587, TLS: 465, NoTLS: 25}
	switch {
	case s.Host == "":
		return s, invalid("smtp: no host is given")
	case ports[s.Mode] == 0:
		return s, invalid("smtp: tls is starttls, tls or none, not %q", s.Mode)
	case s.Port < 0 || s.Port > 65535:
		return s, invalid("smtp: %d is not a port", s.Port)
	case s.User != "" && s.Mode == NoTLS:
		return s, invalid("smtp: a password is not sent without encryption").WithHint("use starttls or tls, or no user")
	case s.User == "" && s.Password != "":
		return s, invalid("smtp: there is a password and no user")
	}
	if s.Port == 0 {
		s.Port = ports[s.Mode]
	}
	if _, err := mail.ParseAddress(s.From); err != nil {
		return s, invalid("smtp: from: %q is not an address", s.From)
	}
	return s, nil
}

// CheckAddress implements engine.Messenger.
func (m *Messenger) CheckAddress(address string) error {
	parsed, err := mail.ParseAddress(address)
	if err != nil || parsed.Address != address || strings.ContainsAny(address, "\r\n") {
		return invalid("to: %q is not an e-mail address", address).WithHint("such as ops@example.com, without a name")
	}
	return nil
}

// Email implements engine.Messenger.
func (m *Messenger) Email(ctx context.Context, msg engine.EmailMessage) (int, error) {
	if m.opt.SMTP == nil {
		return 0, engine.Errorf(engine.ClassPrecondition, engine.CodePreconditionFailed, "this host has no mail server configured").
			WithHint("set smtp in the daemon's configuration file")
	}
	ctx, cancel := context.WithTimeout(ctx, emailTimeout)
	defer cancel()
	letter, err := m.letter(msg)
	if err != nil {
		return 0, err
	}
	client, err := m.mailClient()
	if err != nil {
		return 0, err
	}
	if err := client.DialAndSendWithContext(ctx, letter); err != nil {
		return smtpCode(err), fmt.Errorf("send the mail: %w", err)
	}
	return 250, nil
}

func (m *Messenger) letter(msg engine.EmailMessage) (*gomail.Msg, error) {
	letter := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	if err := errors.Join(letter.From(m.opt.SMTP.From), letter.To(msg.To...)); err != nil {
		return nil, fmt.Errorf("address the mail: %w", err)
	}
	// The same at each attempt, so that a mailbox shows a repeated one once.
	domain := m.opt.SMTP.Host
	if from, err := mail.ParseAddress(m.opt.SMTP.From); err == nil {
		if _, after, ok := strings.Cut(from.Address, "@"); ok {
			domain = after
		}
	}
	letter.SetMessageIDWithValue(string(msg.Delivery) + "@" + domain)
	letter.SetDateWithValue(msg.At)
	letter.SetGenHeader("Auto-Submitted", "auto-generated")
	letter.SetGenHeader(HeaderEvent, msg.Event)
	letter.SetGenHeader(HeaderDelivery, string(msg.Delivery))
	letter.Subject(strings.Join(strings.Fields(msg.Subject), " "))
	letter.SetBodyString(gomail.TypeTextPlain, msg.Text)
	return letter, nil
}

func (m *Messenger) mailClient() (*gomail.Client, error) {
	s := m.opt.SMTP
	options := []gomail.Option{
		gomail.WithPort(s.Port), gomail.WithTimeout(emailTimeout), gomail.WithoutNoop(),
		gomail.WithTLSConfig(&tls.Config{ServerName: s.Host, RootCAs: m.opt.RootCAs, MinVersion: tls.VersionTLS12}),
	}
	switch s.Mode {
	case TLS:
		options = append(options, gomail.WithSSL())
	case NoTLS:
		options = append(options, gomail.WithTLSPolicy(gomail.NoTLS))
	case StartTLS:
		options = append(options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	}
	if s.User != "" {
		options = append(options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(s.User), gomail.WithPassword(s.Password))
	}
	client, err := gomail.NewClient(s.Host, options...)
	if err != nil {
		return nil, fmt.Errorf("configure the mail client: %w", err)
	}
	return client, nil
}

// smtpCode finds the server's code in an error.
func smtpCode(err error) int {
	var proto *textproto.Error
	if errors.As(err, &proto) {
		return proto.Code
	}
	var send *gomail.SendError
	if errors.As(err, &send) {
		return send.ErrorCode()
	}
	return 0
}
