import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';
import { keys } from '../api/keys';
import type { Clone } from '../api/types';
import { useSession } from '../auth/session';
import { Loaded, Section } from '../ui/bits';

/** The end of PostgreSQL's own log. It can hold data, so it takes the permission that the password takes. */
export function CloneLog({ clone }: { clone: Clone }) {
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const allowed = may('project.clones.credentials', clone.project);
  const log = useQuery({
    queryKey: keys.cloneLog(clone.id),
    queryFn: async ({ signal }) => (await call(`/api/v1/clones/${clone.id}/log?bytes=32768`, { signal, headers: { Accept: 'text/plain' } })).text(),
    enabled: open && allowed,
    refetchInterval: 4_000,
  });
  return (
    <Section
      title="PostgreSQL log"
      id="log"
      actions={
        allowed && (
          <Button size="xs" variant="default" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? 'Hide' : 'Show'}
          </Button>
        )
      }
    >
      {!allowed && 'Reading it needs the permission project.clones.credentials, since a log can hold data.'}
      {open && (
        <Loaded query={log}>
          {(text) => (
            <pre className="log" tabIndex={0} role="log" aria-label="PostgreSQL log">
              {text || 'It is empty.'}
            </pre>
          )}
        </Loaded>
      )}
    </Section>
  );
}
