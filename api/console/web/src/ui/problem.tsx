import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from './icons';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/client';

export interface ProblemFacts {
  code: string;
  message: string;
  hint?: string | undefined;
}

/** The one way a problem is shown, be it an answer's, an object's or an operation's: what happened, what to do, its code. */
export function ProblemView({ problem, since, children, title }: { problem: ProblemFacts; since?: ReactNode; children?: ReactNode; title?: string }) {
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={title} className="problem">
      <Stack gap={6}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {problem.message}
        </Text>
        {problem.hint && (
          <Text size="sm">
            <b>What to do:</b> {problem.hint}
          </Text>
        )}
        <Group gap="xs">
          <Code>{problem.code}</Code>
          {since && (
            <Text size="xs" span>
              {since}
            </Text>
          )}
        </Group>
        {children}
      </Stack>
    </Alert>
  );
}

export function ProblemAlert({ error, children }: { error: ApiError; children?: ReactNode }) {
  const changed = error.status === 412;
  return (
    <ProblemView
      problem={{
        code: error.code,
        message: changed ? 'Somebody changed this meanwhile, so nothing was saved.' : error.message,
        hint: changed ? 'Look at what it is now, and make your change again.' : error.hint,
      }}
      since={error.requestId ? `request ${error.requestId}` : undefined}
    >
      {children}
    </ProblemView>
  );
}
