import { Button, Group, Progress, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { call, getJSON, newKey, send, start } from '../api/client';
import { keys } from '../api/keys';
import type { Operation, OperationStep } from '../api/types';
import { useSession } from '../auth/session';
import { TimingBars } from '../clone/timings';
import { dateTime, duration, operationTitle, shortId } from '../lib/format';
import { Ago, Copy, Facts, Loaded, PageHead, Permitted, Section, Status, TextLink } from '../ui/bits';
import { ObjectLink } from '../ui/objectlink';
import { ProblemView } from '../ui/problem';
import { complain, isFinal, useWork } from '../ui/work';

const livePollMs = 1_000;

/** One operation: its steps as they go, its log, and what can be done about it. */
export default function OperationPage() {
  const { id = '' } = useParams();
  const client = useQueryClient();
  const operation = useQuery({
    queryKey: keys.operation(id),
    queryFn: ({ signal }) => getJSON<Operation>(`/api/v1/operations/${id}`, signal),
    refetchInterval: (query) => (query.state.data && isFinal(query.state.data) ? false : livePollMs),
  });
  // The operation's own stream brings each step as it happens; the poll beside it is for where streams do not come through.
  const final = operation.data ? isFinal(operation.data) : false;
  useEffect(() => {
    if (final) return undefined;
    const stream = new EventSource(`/api/v1/operations/${id}/events`);
    stream.addEventListener('operation', (event) => client.setQueryData(keys.operation(id), JSON.parse((event as MessageEvent<string>).data) as Operation));
    return () => stream.close();
  }, [id, final, client]);
  return <Loaded query={operation} title={`Operation ${id}`}>{(data) => <OperationView operation={data} />}</Loaded>;
}

function OperationView({ operation }: { operation: Operation }) {
  return (
    <>
      <PageHead
        title={`${operationTitle(operation.kind)}${operation.object?.name ? ` ${operation.object.name}` : ''}`}
        lead={
          <Group gap="xs">
            <Status value={operation.status} busy={operation.status === 'running'} />
            <span role="status" aria-live="polite">
              {isFinal(operation) ? `${operation.status}${operation.duration_ms === undefined ? '' : ` after ${duration(operation.duration_ms)}`}` : `${operation.progress_percent} %`}
            </span>
          </Group>
        }
        actions={<Actions operation={operation} />}
      />
      {operation.error && <ProblemView problem={operation.error} title={operation.error.step ? `It ended in the step “${operation.error.step}”` : 'It did not succeed'} />}
      <Section title="Steps" id="steps">
        <Progress value={operation.progress_percent} aria-label="Progress" mb="sm" color={operation.status === 'failed' ? 'red' : 'grove'} />
        <Steps steps={operation.steps} />
      </Section>
      <Section title="Facts" id="facts">
        <OperationFacts operation={operation} />
      </Section>
      {operation.timings_ms && Object.keys(operation.timings_ms).length > 0 && (
        <Section title="Where the time went" id="timings">
          <TimingBars timings={operation.timings_ms} />
        </Section>
      )}
      <Section title="Log" id="log">
        <Log operation={operation} />
      </Section>
    </>
  );
}

function Steps({ steps }: { steps: OperationStep[] }) {
  return (
    <ol className="states" aria-label="Steps">
      {steps.map((step) => (
        <li key={step.name}>
          <Group gap="xs">
            <Text size="sm" fw={550}>
              {step.name.replaceAll('_', ' ')}
            </Text>
            <Status value={step.status} busy={step.status === 'running'} />
            <Text size="sm" c="dimmed">
              {[step.status === 'running' && step.progress_percent > 0 && `${step.progress_percent} %`, step.duration_ms !== undefined && duration(step.duration_ms), (step.attempts ?? 0) > 1 && `${step.attempts} attempts`, step.message].filter(Boolean).join(' · ')}
            </Text>
          </Group>
        </li>
      ))}
    </ol>
  );
}

function OperationFacts({ operation }: { operation: Operation }) {
  return (
    <Facts
      items={[
        ['Of', <ObjectLink key="o" of={operation.object} />],
        ['Made', <ObjectLink key="r" of={operation.result} />],
        ['By', operation.principal || '–'],
        ['Begun', dateTime(operation.started_at ?? operation.created_at)],
        ['Ended', dateTime(operation.finished_at)],
        ['Part of', operation.parent ? <TextLink key="p" to={`/operations/${operation.parent}`}>{shortId(operation.parent)}</TextLink> : '–'],
        ['Retry of', operation.retry_of ? <TextLink key="t" to={`/operations/${operation.retry_of}`}>{shortId(operation.retry_of)}</TextLink> : '–'],
        [
          'Id',
          <Group key="i" gap={4} wrap="nowrap">
            <span className="mono">{operation.id}</span>
            <Copy value={operation.id} label="id" />
          </Group>,
        ],
      ]}
    />
  );
}

function Actions({ operation }: { operation: Operation }) {
  const { mayAnywhere } = useSession();
  const work = useWork();
  const client = useQueryClient();
  const [, go] = useLocation();
  const manage = 'project.operations.manage';
  const allowed = mayAnywhere(manage);
  const cancel = useMutation({
    mutationFn: () => send<Operation>('POST', `/api/v1/operations/${operation.id}/cancel`, undefined, { headers: { 'Idempotency-Key': newKey() } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['operations'] }),
    onError: complain,
  });
  const retry = useMutation({ mutationFn: () => work(() => start('POST', `/api/v1/operations/${operation.id}/retry`)), onSuccess: (next) => go(`/operations/${next.id}`), onError: complain });
  if (!isFinal(operation)) {
    return (
      <Permitted allowed={allowed} permission={manage} reason={operation.cancel_asked ? 'It is being cancelled' : undefined} variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        Cancel
      </Permitted>
    );
  }
  if (operation.status === 'succeeded') return <Ago time={operation.finished_at} />;
  return (
    <Permitted allowed={allowed} permission={manage} loading={retry.isPending} onClick={() => retry.mutate()}>
      Retry
    </Permitted>
  );
}

// The log is followed while the operation runs: the answer goes on until it ends.
function Log({ operation }: { operation: Operation }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [stick, setStick] = useState(true);
  const box = useRef<HTMLPreElement>(null);
  const { id } = operation;
  useEffect(() => {
    const abort = new AbortController();
    setText('');
    setProblem(undefined);
    void readLog(id, abort.signal, (more) => setText((before) => before + more)).catch((error: unknown) => {
      if (!abort.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => abort.abort();
  }, [id]);
  useEffect(() => {
    if (stick && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [text, stick]);
  return (
    <>
      <pre
        ref={box}
        className="log"
        tabIndex={0}
        role="log"
        aria-label="Log of the operation"
        aria-live="off"
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          setStick(scrollHeight - scrollTop - clientHeight < 24);
        }}
      >
        {text || problem || 'Nothing yet.'}
      </pre>
      {!stick && (
        <Button size="compact-xs" variant="default" mt={6} onClick={() => setStick(true)}>
          To the end
        </Button>
      )}
    </>
  );
}

async function readLog(id: string, signal: AbortSignal, onText: (text: string) => void): Promise<void> {
  const response = await call(`/api/v1/operations/${id}/log?follow=true`, { signal, headers: { Accept: 'text/plain' } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return;
    onText(part.value);
  }
}
