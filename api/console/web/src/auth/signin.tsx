import { Button, Center, Divider, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { asApiError, call, getJSON, setCsrf, type ApiError } from '../api/client';
import { keys } from '../api/keys';
import type { Session, SignInMethods } from '../api/types';
import { Wordmark } from '../layout/logo';
import { ProblemAlert, ProblemView } from '../ui/problem';

/** The page for whoever is not signed in. It stands in place of the page that was asked for, which follows at once afterwards. */
export function SignIn() {
  const client = useQueryClient();
  const [location] = useLocation();
  const search = useSearch();
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError>();
  const methods = useQuery({ queryKey: ['sign-in-methods'], queryFn: () => getJSON<SignInMethods>('/api/v1/session/methods'), retry: false });
  // Why the identity provider's way in did not work; the daemon put it there.
  const refused = new URLSearchParams(search).get('error')?.slice(0, 200);
  const back = location + (search && !refused ? `?${search}` : '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const response = await call('/api/v1/session', { method: 'POST', body: { token: token.trim() }, anonymous: true });
      setCsrf(((await response.json()) as Session).csrf_token);
      await client.resetQueries({ queryKey: keys.whoami });
    } catch (error) {
      setProblem(asApiError(error));
      setBusy(false);
    }
  };

  const oidc = methods.data?.oidc;
  const tokens = methods.data?.token ?? true;
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w="100%" maw={400} bg="var(--r-surface)">
        <Stack gap="md">
          <Wordmark size={34} />
          <Title order={1}>Sign in</Title>
          {refused && !problem && <ProblemView title="Not signed in" problem={{ code: 'SIGN_IN_FAILED', message: refused }} />}
          {problem && <ProblemAlert error={problem} />}
          {methods.error && <ProblemAlert error={asApiError(methods.error)} />}
          {oidc && (
            <Button component="a" href={`${oidc.href}?return_to=${encodeURIComponent(back)}`} size="md">
              Sign in with {oidc.name}
            </Button>
          )}
          {oidc && tokens && <Divider label="or with a token" labelPosition="center" />}
          {tokens && (
            <form onSubmit={(event) => void submit(event)}>
              <Stack gap="sm">
                <PasswordInput
                  label="Token"
                  description="Made by “ramet token create”; the first one is in admin.token of the data directory."
                  name="token"
                  autoComplete="off"
                  spellCheck={false}
                  value={token}
                  onChange={(event) => setToken(event.currentTarget.value)}
                  visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
                  required
                  data-autofocus
                  autoFocus
                />
                <Button type="submit" loading={busy} disabled={!token.trim()} variant={oidc ? 'default' : 'filled'}>
                  Sign in
                </Button>
              </Stack>
            </form>
          )}
          {methods.data && (
            <Text size="xs" c="dimmed">
              Ramet {methods.data.version}
            </Text>
          )}
        </Stack>
      </Paper>
    </Center>
  );
}
