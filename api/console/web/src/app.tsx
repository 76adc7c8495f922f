import { Center, Loader, MantineProvider, Stack } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { asApiError, ApiError } from './api/client';
import { pollInterval } from './api/live';
import { SessionProvider, useWhoami } from './auth/session';
import { SignIn } from './auth/signin';
import { Shell } from './layout/shell';
import { Pages } from './pages/pages';
import { resolver, theme } from './theme';
import { ProblemAlert } from './ui/problem';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 1_000,
      refetchInterval: pollInterval,
      // A refusal stays one; only a daemon that is away is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" aria-live="polite" />
        <Boundary>
          <Gate />
        </Boundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}

// Gate shows the sign-in page in place of whatever was asked for, until the daemon knows who is calling.
function Gate() {
  const who = useWhoami();
  if (who.data) {
    return (
      <SessionProvider who={who.data}>
        <Shell>
          <Pages />
        </Shell>
      </SessionProvider>
    );
  }
  if (who.data === null) return <SignIn />;
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack align="center">
        <h1 className="visually-hidden">Ramet</h1>
        {who.error ? <ProblemAlert error={asApiError(who.error)} /> : <Loader aria-label="Loading" />}
      </Stack>
    </Center>
  );
}

class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <Center component="main" mih="100vh" p="md">
        <ProblemAlert error={asApiError(this.state.error)} />
      </Center>
    );
  }
}
