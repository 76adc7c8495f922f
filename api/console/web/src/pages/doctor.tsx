import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asApiError, getJSON, start } from '../api/client';
import { keys } from '../api/keys';
import type { DoctorReport, Finding, Operation } from '../api/types';
import { useSession } from '../auth/session';
import { count } from '../lib/format';
import { Empty, Loaded, PageHead, Permitted, Section, Status, TextLink } from '../ui/bits';
import { useChange } from '../ui/dialogs';
import { ObjectLink } from '../ui/objectlink';
import { ProblemAlert, ProblemView } from '../ui/problem';

/** What doctor found, what to do, and repair. */
export default function DoctorPage() {
  const { may } = useSession();
  // It looks at every process, dataset and source: only when asked, and not with the poll.
  const report = useQuery({ queryKey: keys.doctor, queryFn: ({ signal }) => getJSON<DoctorReport>('/api/v1/doctor', signal), refetchInterval: 60_000 });
  const [asking, ask] = useState(false);
  const repairable = (report.data?.problems ?? []).concat(report.data?.notes ?? []).filter((finding) => finding.repair);
  return (
    <>
      <PageHead
        title="Doctor"
        lead="Compares the catalog with the pool, the processes, mounts and ports of this host, and the slots on production."
        actions={
          <>
            <Button variant="default" loading={report.isFetching} onClick={() => void report.refetch()}>
              Look again
            </Button>
            <Permitted allowed={may('system.manage')} permission="system.manage" reason={repairable.length === 0 ? 'Nothing that was found can be repaired by itself' : undefined} onClick={() => ask(true)}>
              Repair …
            </Permitted>
          </>
        }
      />
      <Loaded query={report}>
        {(found) => (
          <>
            <Section title={found.problems.length === 0 ? 'Problems' : count(found.problems.length, 'problem')} id="problems">
              {found.problems.length === 0 ? (
                <Empty title="All is well">The catalog, the pool and what runs agree with each other.</Empty>
              ) : (
                <Findings items={found.problems} />
              )}
            </Section>
            {found.notes.length > 0 && (
              <Section title="Worth knowing" id="notes">
                <Findings items={found.notes} />
              </Section>
            )}
          </>
        )}
      </Loaded>
      {asking && <RepairDialog findings={repairable} onClose={() => ask(false)} />}
    </>
  );
}

function Findings({ items }: { items: Finding[] }) {
  return (
    <Stack gap="sm" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {items.map((finding, i) => (
        <li key={`${finding.code}/${finding.object?.id ?? i}/${finding.message}`} className="card-row">
          <Group gap="xs" mb={4}>
            <Status value={finding.severity} />
            <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere', flex: 1, minWidth: 200 }}>
              {finding.message}
            </Text>
            {finding.object?.id && <ObjectLink of={finding.object} />}
          </Group>
          {finding.hint && (
            <Text size="sm">
              <b>What to do:</b> {finding.hint}
            </Text>
          )}
          {finding.repair && (
            <Text size="sm">
              <b>Repair would:</b> {finding.repair}
            </Text>
          )}
          <Text size="xs" c="dimmed" className="mono">
            {finding.code}
          </Text>
        </li>
      ))}
    </Stack>
  );
}

function RepairDialog({ findings, onClose }: { findings: Finding[]; onClose: () => void }) {
  const [operation, setOperation] = useState<Operation>();
  const run = useChange(async () => setOperation(await start('POST', '/api/v1/doctor/repair', {})), [keys.doctor]);
  return (
    <Modal opened onClose={onClose} title="Repair" size="lg">
      <Stack gap="sm">
        {operation ? (
          <Watch id={operation.id} />
        ) : (
          <>
            <Text size="sm">This is what would be done. Nothing that Ramet does not know is ever destroyed.</Text>
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {findings.map((finding) => (
                <li key={`${finding.code}/${finding.object?.id}/${finding.message}`}>
                  <Text size="sm">
                    {finding.repair} <span style={{ color: 'var(--r-soft)' }}>({finding.message})</span>
                  </Text>
                </li>
              ))}
            </ul>
          </>
        )}
        {run.error && <ProblemAlert error={asApiError(run.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {operation ? 'Close' : 'Cancel'}
          </Button>
          {!operation && (
            <Button data-autofocus loading={run.isPending} onClick={() => run.mutate(undefined)}>
              Repair
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Watch({ id }: { id: string }) {
  const operation = useQuery({ queryKey: keys.operation(id), queryFn: ({ signal }) => getJSON<Operation>(`/api/v1/operations/${id}?wait=5`, signal), refetchInterval: 1_000 });
  const state = operation.data?.status;
  const ended = state === 'succeeded' || state === 'failed' || state === 'cancelled';
  const again = useQuery({ queryKey: keys.doctor, queryFn: ({ signal }) => getJSON<DoctorReport>('/api/v1/doctor', signal), enabled: false });
  const { refetch } = again;
  useEffect(() => {
    if (ended) void refetch();
  }, [ended, refetch]);
  return (
    <Stack gap="xs" role="status">
      <Group gap="xs">
        <Status value={state ?? 'pending'} />
        <TextLink to={`/operations/${id}`}>Steps and log</TextLink>
      </Group>
      {operation.data?.error && <ProblemView problem={operation.data.error} />}
      {state === 'succeeded' && <Alert color="grove">Done. What is left is listed on this page.</Alert>}
    </Stack>
  );
}
