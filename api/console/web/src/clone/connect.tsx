import { Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asApiError, getJSON } from '../api/client';
import type { Clone, Connection } from '../api/types';
import { useSession } from '../auth/session';
import { CopyLine, Permitted, Section } from '../ui/bits';
import { ProblemAlert } from '../ui/problem';

const hideAfterMs = 60_000;

/** The command that connects, in the form a shell takes. */
export function psqlCommand(connection: Connection): string {
  return `psql 'host=${connection.host} port=${connection.port} user=${connection.user} dbname=${connection.database}'`;
}

/** How to connect. The password is fetched when it is asked for, and forgotten again after a minute. */
export function Connect({ clone }: { clone: Clone }) {
  const { may } = useSession();
  const [secret, setSecret] = useState<Connection>();
  const fetchIt = useMutation({ mutationFn: () => getJSON<Connection>(`/api/v1/clones/${clone.id}/credentials`), onSuccess: setSecret, gcTime: 0 });
  useEffect(() => {
    if (!secret) return undefined;
    const timer = setTimeout(() => setSecret(undefined), hideAfterMs);
    return () => clearTimeout(timer);
  }, [secret]);
  const shown = secret ?? clone.connection;
  return (
    <Section
      title="Connect"
      id="connect"
      actions={
        <Permitted
          size="xs"
          variant="default"
          allowed={may('project.clones.credentials', clone.project)}
          permission="project.clones.credentials"
          loading={fetchIt.isPending}
          onClick={() => {
            if (secret) {
              setSecret(undefined);
              fetchIt.reset();
            } else fetchIt.mutate();
          }}
        >
          {secret ? 'Hide the password' : 'Show the password'}
        </Permitted>
      }
    >
      <Stack gap={6}>
        {fetchIt.error && <ProblemAlert error={asApiError(fetchIt.error)} />}
        <CopyLine label="psql" value={psqlCommand(clone.connection)} />
        <CopyLine label="DSN" value={shown.dsn} />
        <CopyLine label="JDBC" value={shown.jdbc_url} />
        {secret?.password && <CopyLine label="Password" value={secret.password} />}
        <Group gap="xs">
          <Text size="xs" c="dimmed" role="status">
            {secret ? 'The password is shown for a minute.' : 'The password is not in these lines until you ask for it.'}
          </Text>
        </Group>
      </Stack>
    </Section>
  );
}
