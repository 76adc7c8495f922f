import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { asApiError } from '../api/client';
import { ProblemAlert } from './problem';

/** Says in passing that something is done. */
export function done(message: string): void {
  notifications.show({ message, color: 'grove', autoClose: 4000 });
}

/** One change: what it makes stale is read again, what it did is said, and what went wrong stays in `error`. */
export function useChange<A>(fn: (argument: A) => Promise<unknown>, stale: QueryKey[], said?: string | ((argument: A) => string)) {
  const client = useQueryClient();
  return useMutation<unknown, Error, A>({
    mutationFn: fn,
    onSuccess: async (_, argument) => {
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
      if (said) done(typeof said === 'string' ? said : said(argument));
    },
  });
}

interface FormDialogProps {
  title: string;
  submit: string;
  danger?: boolean;
  ready?: boolean;
  size?: string;
  onClose: () => void;
  /** Does the work; the dialog closes when it resolves and shows what it throws. */
  onSubmit: () => Promise<unknown>;
  children: ReactNode;
}

/** A form in a dialog. It is there while it is mounted. */
export function FormDialog({ title, submit, danger, ready = true, size = 'md', onClose, onSubmit, children }: FormDialogProps) {
  const work = useMutation({ mutationFn: onSubmit, onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !work.isPending) work.mutate();
        }}
      >
        <Stack gap="sm">
          {children}
          {work.error && <ProblemAlert error={asApiError(work.error)} />}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={work.isPending} disabled={!ready} {...(danger ? { color: 'red' } : {})}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Asks for the name of what is about to go. */
export function RemoveDialog({ what, name, onClose, onRemove, children }: { what: string; name: string; onClose: () => void; onRemove: () => Promise<unknown>; children?: ReactNode }) {
  const [typed, setTyped] = useState('');
  return (
    <FormDialog title={`Remove the ${what} ${name}`} submit={`Remove ${what}`} danger ready={typed === name} onClose={onClose} onSubmit={onRemove}>
      {children}
      <TextInput data-autofocus label={`Type ${name} to confirm`} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" spellCheck={false} />
    </FormDialog>
  );
}
