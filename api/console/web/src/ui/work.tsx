import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { asApiError, getJSON } from '../api/client';
import type { Operation } from '../api/types';
import { duration, operationTitle } from '../lib/format';

export function isFinal(operation: Operation): boolean {
  return operation.status === 'succeeded' || operation.status === 'failed' || operation.status === 'cancelled';
}

/** Waits for the end of an operation: each request waits up to 20 seconds at the daemon, and an answer that is lost is asked for again. */
export async function awaitEnd(id: string): Promise<Operation> {
  for (let lost = 0; ; ) {
    try {
      const operation = await getJSON<Operation>(`/api/v1/operations/${id}?wait=20`);
      if (isFinal(operation)) return operation;
      lost = 0;
    } catch (error) {
      if (asApiError(error).status !== 0 || ++lost > 30) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

function say(id: string, operation: Operation): void {
  const name = operation.object?.name ? ` ${operation.object.name}` : '';
  const title = `${operationTitle(operation.kind)}${name}`;
  const link = (
    <Anchor component={Link} href={`/operations/${operation.id}`} size="sm" underline="always">
      Show the operation
    </Anchor>
  );
  if (!isFinal(operation)) {
    notifications.show({ id, title, message: link, loading: true, autoClose: false, withCloseButton: true });
    return;
  }
  if (operation.status === 'succeeded') {
    const took = operation.duration_ms === undefined ? '' : ` in ${duration(operation.duration_ms)}`;
    notifications.update({ id, title: `${title}: done${took}`, message: link, loading: false, color: 'grove', autoClose: 6_000 });
    return;
  }
  const message = (
    <>
      <Text size="sm">{operation.error?.message ?? `It was ${operation.status}.`}</Text>
      {operation.error?.hint && <Text size="sm">What to do: {operation.error.hint}</Text>}
      {link}
    </>
  );
  notifications.update({ id, title: `${title}: ${operation.status}`, message, loading: false, color: 'red', autoClose: false });
}

/** Tells of an operation from its start to its end, and has everything read anew then. Safe to leave running when the page changes. */
export async function follow(client: QueryClient, operation: Operation): Promise<Operation> {
  const id = `operation-${operation.id}`;
  say(id, operation);
  void client.invalidateQueries();
  try {
    const ended = await awaitEnd(operation.id);
    say(id, ended);
    return ended;
  } catch {
    // Signed out, or the daemon is away for long: the operations page has it.
    notifications.hide(id);
    return operation;
  } finally {
    void client.invalidateQueries();
  }
}

/** Starts long work and tells of it; what the daemon refuses right away is thrown, for the form or dialog to show. */
export function useWork(): (begin: () => Promise<Operation>) => Promise<Operation> {
  const client = useQueryClient();
  return useCallback(
    async (begin) => {
      const operation = await begin();
      void follow(client, operation);
      return operation;
    },
    [client],
  );
}

/** Shows an error in passing, for buttons that have no form to show it in. */
export function complain(error: unknown): void {
  const problem = asApiError(error);
  notifications.show({
    title: problem.status === 412 ? 'Changed meanwhile' : problem.code,
    message: (
      <>
        <Text size="sm">{problem.status === 412 ? 'Somebody changed this meanwhile, so nothing was saved. Look at what it is now, and try again.' : problem.message}</Text>
        {problem.hint && problem.status !== 412 && <Text size="sm">What to do: {problem.hint}</Text>}
      </>
    ),
    color: 'red',
    autoClose: 12_000,
  });
}
