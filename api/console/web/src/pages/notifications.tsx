import { Button, Group, NativeSelect, PasswordInput, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asApiError, listAll, send } from '../api/client';
import { keys } from '../api/keys';
import type { CreateNotification, Delivery, Notification, NotificationPatch } from '../api/types';
import { useSession } from '../auth/session';
import { Ago, Empty, Loaded, PageHead, Section, Status } from '../ui/bits';
import { FormDialog, RemoveDialog, useChange } from '../ui/dialogs';
import { ObjectLink } from '../ui/objectlink';
import { ProblemAlert } from '../ui/problem';
import { Rows, type Column } from '../ui/rows';
import { SecretOnce } from '../ui/secretonce';

/** Who is told of what, and what became of it. */
export default function NotificationsPage() {
  const list = useQuery({ queryKey: keys.notifications, queryFn: ({ signal }) => listAll<Notification>('/api/v1/notifications', signal) });
  const [adding, add] = useState(false);
  const [made, setMade] = useState<Notification>();
  return (
    <>
      <PageHead
        title="Notifications"
        lead="Webhooks and e-mail when an operation ends or a clone is about to expire. A message is kept until it is delivered, also through a restart."
        actions={<Button onClick={() => add(true)}>Add a notification</Button>}
      />
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title="Nobody is told of anything yet" action={<Button onClick={() => add(true)}>Add a notification</Button>}>
              Send failed operations to your chat’s webhook, say, or the expiry of clones to a mailbox.
            </Empty>
          ) : (
            rows.map((notification) => <NotificationCard key={notification.id} notification={notification} />)
          )
        }
      </Loaded>
      {adding && <NotificationForm onMade={(one) => one.secret && setMade(one)} onClose={() => add(false)} />}
      {made?.secret && (
        <SecretOnce
          title={`The key of ${made.name}`}
          secret={made.secret}
          what="The receiver checks the header Ramet-Signature with this key."
          onClose={() => setMade(undefined)}
        />
      )}
    </>
  );
}

function NotificationCard({ notification }: { notification: Notification }) {
  const [open, setOpen] = useState<'edit' | 'remove' | 'deliveries'>();
  const close = () => setOpen(undefined);
  const path = `/api/v1/notifications/${notification.id}`;
  const test = useChange(() => send('POST', `${path}/test`), [keys.notifications, keys.deliveries(notification.id)], 'A test message is on its way');
  const remove = useChange(() => send('DELETE', path), [keys.notifications], `${notification.name} is removed`);
  const last = notification.last_delivery;
  return (
    <Section
      title={notification.name}
      id={`notification-${notification.id}`}
      actions={
        <>
          <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate(undefined)}>
            Send a test
          </Button>
          <Button size="xs" variant="default" aria-expanded={open === 'deliveries'} onClick={() => setOpen(open === 'deliveries' ? undefined : 'deliveries')}>
            Deliveries
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen('edit')}>
            Change
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen('remove')}>
            Remove
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {notification.kind === 'webhook' ? notification.url : (notification.to ?? []).join(', ')}
        </Text>
        <Text size="sm" c="dimmed">
          {notification.events?.length ? notification.events.join(', ') : 'every event'}; {notification.outcomes?.length ? notification.outcomes.join(' or ') : 'whatever the outcome'}
        </Text>
        <Group gap="xs">
          {notification.disabled && <Status value="disabled" />}
          {last && (
            <Text size="sm" component="div">
              Last: <Status value={last.status} /> {last.event}, <Ago time={last.sent_at ?? last.created_at} />
              {last.problem ? `: ${last.problem}` : ''}
            </Text>
          )}
        </Group>
        {test.error && <ProblemAlert error={asApiError(test.error)} />}
        {open === 'deliveries' && <Deliveries id={notification.id} />}
      </Stack>
      {open === 'edit' && <NotificationForm notification={notification} onClose={close} />}
      {open === 'remove' && <RemoveDialog what="notification" name={notification.name} onClose={close} onRemove={() => remove.mutateAsync(undefined)} />}
    </Section>
  );
}

function Deliveries({ id }: { id: string }) {
  const list = useQuery({ queryKey: keys.deliveries(id), queryFn: ({ signal }) => listAll<Delivery>(`/api/v1/notifications/${id}/deliveries`, signal) });
  const again = useChange((delivery: Delivery) => send('POST', `/api/v1/deliveries/${delivery.id}/retry`), [keys.deliveries(id)], 'It is sent again');
  const columns: Column<Delivery>[] = [
    { key: 'at', head: 'When', cell: (delivery) => <Ago time={delivery.created_at} /> },
    { key: 'event', head: 'Event', first: true, cell: (delivery) => <span className="mono">{delivery.event}</span> },
    { key: 'object', head: 'Object', cell: (delivery) => <ObjectLink of={delivery.object} /> },
    { key: 'status', head: 'Status', cell: (delivery) => <Status value={delivery.status} /> },
    { key: 'attempts', head: 'Attempts', right: true, cell: (delivery) => delivery.attempts },
    { key: 'answer', head: 'Answer', cell: (delivery) => [delivery.response || '', delivery.problem ?? ''].filter(Boolean).join(' ') || '–' },
    { key: 'next', head: 'Next try', cell: (delivery) => (delivery.status === 'pending' ? <Ago time={delivery.next_at} /> : '–') },
    {
      key: 'do', head: '', right: true,
      cell: (delivery) => (
        <Button size="compact-xs" variant="default" aria-label={`Send ${delivery.event} again`} onClick={() => again.mutate(delivery)}>
          Send again
        </Button>
      ),
    },
  ];
  return (
    <Loaded query={list}>
      {(rows) =>
        rows.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing has been sent yet.
          </Text>
        ) : (
          <>
            {again.error && <ProblemAlert error={asApiError(again.error)} />}
            <Rows rows={rows} columns={columns} id={(delivery) => delivery.id} caption="Deliveries" />
          </>
        )
      }
    </Loaded>
  );
}

const suggestions = ['clone.*', 'clone.create', 'clone.refresh', 'clone.remove', 'clone.expiring', 'clone.expired', 'source.*', 'source.sync', 'snapshot.*'];
type Outcome = NonNullable<CreateNotification['outcomes']>[number];

function NotificationForm({ notification, onMade, onClose }: { notification?: Notification; onMade?: (made: Notification) => void; onClose: () => void }) {
  const { project } = useSession();
  const [name, setName] = useState(notification?.name ?? '');
  const [kind, setKind] = useState(notification?.kind ?? 'webhook');
  const [url, setURL] = useState(notification?.url ?? '');
  const [secret, setSecret] = useState('');
  const [to, setTo] = useState<string[]>(notification?.to ?? []);
  const [events, setEvents] = useState<string[]>(notification?.events ?? []);
  const [outcomes, setOutcomes] = useState<string[]>(notification?.outcomes ?? ['failed']);
  const [disabled, setDisabled] = useState(notification?.disabled ?? false);
  const webhook = kind === 'webhook';
  const save = useChange(
    async () => {
      const place = webhook ? { ...(url === notification?.url ? {} : { url }), ...(secret ? { secret } : {}) } : { to };
      const facts = { ...place, events, outcomes: outcomes as Outcome[] };
      if (notification) {
        const patch: NotificationPatch = { ...facts, disabled };
        return send('PATCH', `/api/v1/notifications/${notification.id}`, patch, { revision: notification.revision });
      }
      const made = await send<Notification>('POST', '/api/v1/notifications', { name, kind, ...facts, ...(project ? { project } : {}) });
      onMade?.(made);
      return made;
    },
    [keys.notifications],
    notification ? `${name} is changed` : `${name} is added`,
  );
  return (
    <FormDialog
      title={notification ? `Change ${notification.name}` : 'Add a notification'}
      submit={notification ? 'Save' : 'Add'}
      ready={name !== '' && (webhook ? url !== '' : to.length > 0)}
      onClose={onClose}
      onSubmit={() => save.mutateAsync(undefined)}
    >
      {!notification && (
        <>
          <TextInput data-autofocus required label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <NativeSelect label="By" value={kind} onChange={(event) => setKind(event.currentTarget.value)} data={[{ value: 'webhook', label: 'webhook: an HTTP POST with a signature' }, { value: 'email', label: 'e-mail' }]} />
        </>
      )}
      {webhook ? (
        <>
          <TextInput required label="URL" placeholder="https://" value={url} onChange={(event) => setURL(event.currentTarget.value)} />
          <PasswordInput label="Key of the signature" description={notification ? 'Empty: as it is' : 'Empty: one is made and shown once'} value={secret} onChange={(event) => setSecret(event.currentTarget.value)} autoComplete="new-password" />
        </>
      ) : (
        <TagsInput required label="To" description="Addresses, each with Enter" value={to} onChange={setTo} />
      )}
      <TagsInput label="Events" description="Empty: every one" data={suggestions} value={events} onChange={setEvents} />
      <TagsInput label="Outcomes" description="succeeded, failed or cancelled; empty: whatever it is" data={['succeeded', 'failed', 'cancelled']} value={outcomes} onChange={setOutcomes} />
      {notification && <Switch label="Disabled: nothing is sent" checked={disabled} onChange={(event) => setDisabled(event.currentTarget.checked)} />}
    </FormDialog>
  );
}
