import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey, send, start } from '../api/client';
import type { Clone } from '../api/types';
import { useSession } from '../auth/session';
import { dateTime } from '../lib/format';
import { Permitted } from '../ui/bits';
import { done } from '../ui/dialogs';
import { complain, useWork } from '../ui/work';
import { BookmarkDialog, ExpiryDialog, RefreshDialog, RemoveClone, RollbackDialog, SnapshotDialog, UndoDialog } from './dialogs';
import { CloneEdit } from './edit';

type Dialog = 'refresh' | 'rollback' | 'undo' | 'snapshot' | 'bookmark' | 'expiry' | 'edit' | 'remove';
const update = 'project.clones.update';

/** All that can be done with a clone. What one may not do stays in sight, with the permission that it needs. */
export function CloneActions({ clone }: { clone: Clone }) {
  const { may } = useSession();
  const [open, setOpen] = useState<Dialog>();
  const close = () => setOpen(undefined);
  const allowed = may(update, clone.project);
  const reason = clone.locked ? 'It is locked; unlock it first' : undefined;
  return (
    <>
      <Permitted allowed={allowed} permission={update} reason={reason} variant="default" onClick={() => setOpen('refresh')}>
        Refresh
      </Permitted>
      <Permitted allowed={allowed} permission={update} reason={reason} variant="default" onClick={() => setOpen('rollback')}>
        Roll back
      </Permitted>
      <Permitted allowed={allowed} permission={update} reason={reason ?? (clone.undo?.length ? undefined : 'There is nothing to undo')} variant="default" onClick={() => setOpen('undo')}>
        Undo
      </Permitted>
      <Permitted allowed={may('project.snapshots.create', clone.project)} permission="project.snapshots.create" variant="default" onClick={() => setOpen('snapshot')}>
        Snapshot
      </Permitted>
      <StartStop clone={clone} allowed={allowed} />
      <More clone={clone} allowed={allowed} onOpen={setOpen} />
      {open === 'refresh' && <RefreshDialog clone={clone} onClose={close} />}
      {open === 'rollback' && <RollbackDialog clone={clone} onClose={close} />}
      {open === 'undo' && <UndoDialog clone={clone} onClose={close} />}
      {open === 'snapshot' && <SnapshotDialog clone={clone} onClose={close} />}
      {open === 'bookmark' && <BookmarkDialog clone={clone} onClose={close} />}
      {open === 'expiry' && <ExpiryDialog clone={clone} onClose={close} />}
      {open === 'edit' && <CloneEdit clone={clone} onClose={close} />}
      {open === 'remove' && <RemoveClone clone={clone} onClose={close} />}
    </>
  );
}

function StartStop({ clone, allowed }: { clone: Clone; allowed: boolean }) {
  const work = useWork();
  const verb = clone.status === 'stopped' || clone.status === 'failed' ? 'start' : 'stop';
  const change = useMutation({ mutationFn: () => work(() => start('POST', `/api/v1/clones/${clone.id}/${verb}`)), onError: complain });
  return (
    <Permitted allowed={allowed} permission={update} variant={verb === 'start' ? 'filled' : 'default'} loading={change.isPending} onClick={() => change.mutate()}>
      {verb === 'start' ? 'Start' : 'Stop'}
    </Permitted>
  );
}

function More({ clone, allowed, onOpen }: { clone: Clone; allowed: boolean; onOpen: (dialog: Dialog) => void }) {
  const { may } = useSession();
  const client = useQueryClient();
  const lock = useMutation({
    mutationFn: () => send<Clone>('POST', `/api/v1/clones/${clone.id}/${clone.locked ? 'unlock' : 'lock'}`, undefined, { headers: { 'Idempotency-Key': newKey() } }),
    onError: complain,
    onSuccess: () => {
      done(clone.locked ? `${clone.name} is unlocked` : `${clone.name} is locked: it is not refreshed, rolled back or removed`);
      void client.invalidateQueries();
    },
  });
  const protect = useMutation({
    mutationFn: () => send<Clone>('PATCH', `/api/v1/clones/${clone.id}`, { protected: !clone.protected }, { revision: clone.revision }),
    onError: complain,
    onSuccess: () => {
      done(clone.protected ? `${clone.name} is protected no longer` : `${clone.name} is protected from removal and expiry`);
      void client.invalidateQueries();
    },
  });
  const needs = (permission: string) => (may(permission, clone.project) ? '' : ` (needs ${permission})`);
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default">More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!allowed} onClick={() => onOpen('edit')}>{`Name, settings, schedule…${needs(update)}`}</Menu.Item>
        <Menu.Item disabled={!allowed} onClick={() => onOpen('expiry')}>
          {clone.expires_at ? `Expires ${dateTime(clone.expires_at)}…` : 'Let it expire…'}
        </Menu.Item>
        <Menu.Item disabled={!allowed} onClick={() => lock.mutate()}>
          {clone.locked ? 'Unlock' : 'Lock'}
        </Menu.Item>
        <Menu.Item disabled={!allowed} onClick={() => protect.mutate()}>
          {clone.protected ? 'Protect no longer' : 'Protect'}
        </Menu.Item>
        <Menu.Item disabled={!may('project.bookmarks.manage', clone.project)} onClick={() => onOpen('bookmark')}>{`Bookmark…${needs('project.bookmarks.manage')}`}</Menu.Item>
        <Menu.Divider />
        <Menu.Item className="danger-item" disabled={!may('project.clones.delete', clone.project)} onClick={() => onOpen('remove')}>{`Remove…${needs('project.clones.delete')}`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
