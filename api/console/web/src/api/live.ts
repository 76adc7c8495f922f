import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { keys } from './keys';
import type { ChangeEvent, FollowEvent } from './types';

// The feed of changes (GET /api/v1/events). While it lives, lists are read anew only when something in them changed; when
// it is away, every query polls. Both are decided here and nowhere else.

export type FeedState = 'connecting' | 'live' | 'polling';

const batchMs = 250; // changes that come together are answered with one read
const retryMs = 10_000;
const slowPollMs = 60_000;
const pollMs = 4_000;

let state: FeedState = 'connecting';
const listeners = new Set<() => void>();
const follows = new Map<string, FollowEvent>();

function emit(): void {
  for (const listener of listeners) listener();
}

function setState(next: FeedState): void {
  if (state === next) return;
  state = next;
  emit();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the feed is doing, for the indicator in the header. */
export function useFeed(): FeedState {
  return useSyncExternalStore(subscribe, () => state);
}

/** The newest WAL position of a source that the feed told of, if any. */
export function useFollow(source: string | undefined): FollowEvent | undefined {
  return useSyncExternalStore(subscribe, () => (source ? follows.get(source) : undefined));
}

/** How long a query may rest before it is read again without being told to. */
export function pollInterval(): number {
  return state === 'live' ? slowPollMs : pollMs;
}

/** Follows the feed until the returned function is called. */
export function follow(client: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const stale = new Set<string>();

  const flush = () => {
    timer = undefined;
    const kinds = [...stale];
    stale.clear();
    for (const kind of kinds) for (const key of keys.touchedBy(kind)) void client.invalidateQueries({ queryKey: key });
  };
  const touch = (kind: string) => {
    stale.add(kind);
    timer ??= setTimeout(flush, batchMs);
  };
  const everything = () => void client.invalidateQueries();

  const open = () => {
    source = new EventSource('/api/v1/events');
    source.onopen = () => {
      // What happened while there was no feed was not told.
      if (state !== 'live') everything();
      setState('live');
    };
    source.addEventListener('change', (event) => {
      const change = JSON.parse((event as MessageEvent<string>).data) as ChangeEvent;
      touch(change.kind);
    });
    source.addEventListener('follow', (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as FollowEvent;
      follows.set(data.source, data);
      emit();
    });
    source.addEventListener('reset', everything);
    source.onerror = () => {
      setState('polling');
      // A refused stream is closed for good; a broken one reconnects by itself with Last-Event-ID.
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMs);
    };
  };
  // A browser has six connections for one address, and gives that of a page it has left back when it gets to it: the next
  // pages would wait for one.
  const leave = () => {
    clearTimeout(retry);
    source?.close();
  };
  const comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) open();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  open();
  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
    source?.close();
    clearTimeout(timer);
    clearTimeout(retry);
    setState('connecting');
  };
}
