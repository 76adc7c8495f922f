package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"github.com/ramet-io/ramet/internal/notify"
)

// notifyOptions are the flags about notifications.
type notifyOptions struct {
	webhookPrivate   bool
	smtpHost         string
	smtpPort         int
	smtpTLS          string
	smtpUser         string
	smtpPasswordFile string
	smtpFrom         string
}

func (o *notifyOptions) flags(f *pflag.FlagSet) {
	f.BoolVar(&o.webhookPrivate, "webhook-private", false, "let webhooks go to loopback and private networks")
	f.StringVar(&o.smtpHost, "smtp-host", "", "mail server for notifications; without it there are no e-mails")
	f.IntVar(&o.smtpPort, "smtp-port", 0, "its port (default: 587, with --smtp-tls tls 465, with none 25)")
	f.StringVar(&o.smtpTLS, "smtp-tls", "starttls", "starttls, tls or none; with none no password is sent")
	f.StringVar(&o.smtpUser, "smtp-user", "", "user at the mail server")
	f.StringVar(&o.smtpPasswordFile, "smtp-password-file", "", "file that holds the user's password and nothing else")
	f.StringVar(&o.smtpFrom, "smtp-from", "", "sender's address, such as \"Ramet <ramet@example.com>\"")
}

// messenger checks the settings and returns what sends by them.
func (o notifyOptions) messenger() (*notify.Messenger, error) {
	opt := notify.Options{Private: o.webhookPrivate, Version: version()}
	if o.smtpHost != "" {
		opt.SMTP = &notify.SMTP{Host: o.smtpHost, Port: o.smtpPort, Mode: notify.TLSMode(o.smtpTLS), User: o.smtpUser, From: o.smtpFrom}
		if o.smtpPasswordFile != "" {
			text, err := os.ReadFile(o.smtpPasswordFile)
			if err != nil {
				return nil, fmt.Errorf("--smtp-password-file: %w", err)
			}
			opt.SMTP.Password = strings.TrimRight(string(text), "\r\n")
		}
	}
	return notify.New(opt)
}
