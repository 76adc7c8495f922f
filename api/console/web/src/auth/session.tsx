import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ApiError, call, getJSON, setCsrf, setUnauthenticatedHandler } from '../api/client';
import { keys } from '../api/keys';
import { follow } from '../api/live';
import type { Session, Whoami } from '../api/types';

interface SessionValue {
  who: Whoami;
  /** Name or id of the project that lists are narrowed to; empty: all. */
  project: string;
  setProject: (project: string) => void;
  /** Whether the caller holds a permission everywhere or, when one is given, within that project. */
  may: (permission: string, project?: string) => boolean;
  /** Whether the caller holds it in at least one project: enough to offer a list or a form. */
  mayAnywhere: (permission: string) => boolean;
  signOut: () => Promise<void>;
}

const Context = createContext<SessionValue | undefined>(undefined);
const projectKey = 'ramet.project';
export const defaultProject = 'prj_default';

/** Reads who is calling; undefined while signed out. The CSRF token comes with the session of the cookie. */
async function loadWhoami(signal: AbortSignal): Promise<Whoami | null> {
  try {
    const response = await call('/api/v1/whoami', { signal, anonymous: true });
    const who = (await response.json()) as Whoami;
    if (who.via === 'session' || who.via === undefined) await loadCsrf();
    return who;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

async function loadCsrf(): Promise<void> {
  try {
    setCsrf((await getJSON<Session>('/api/v1/session')).csrf_token);
  } catch (error) {
    // A caller with a bearer token has no session, and needs none.
    if (!(error instanceof ApiError) || error.status === 0) throw error;
  }
}

export function useWhoami() {
  return useQuery({ queryKey: keys.whoami, queryFn: ({ signal }) => loadWhoami(signal), staleTime: 30_000, retry: 2 });
}

/** Gives what is inside it the caller's identity, and follows the feed of changes while it is there. */
export function SessionProvider({ who, children }: { who: Whoami; children: ReactNode }) {
  const client = useQueryClient();
  const [project, keep] = useState(() => localStorage.getItem(projectKey) ?? '');

  const forget = useCallback(() => {
    setCsrf(undefined);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'whoami' });
    client.setQueryData(keys.whoami, null);
  }, [client]);

  useEffect(() => {
    setUnauthenticatedHandler(forget);
    return follow(client);
  }, [client, forget]);

  const value = useMemo<SessionValue>(() => {
    const may = (permission: string, inProject?: string) =>
      who.permissions.includes(permission) || (who.projects?.[inProject || defaultProject] ?? []).includes(permission);
    return {
      who,
      project,
      setProject: (next) => {
        localStorage.setItem(projectKey, next);
        keep(next);
      },
      may,
      mayAnywhere: (permission) => who.permissions.includes(permission) || Object.values(who.projects ?? {}).some((held) => held.includes(permission)),
      signOut: async () => {
        try {
          await call('/api/v1/session', { method: 'DELETE' });
        } finally {
          forget();
        }
      },
    };
  }, [who, project, forget]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useSession(): SessionValue {
  const value = useContext(Context);
  if (!value) throw new Error('useSession outside of SessionProvider');
  return value;
}
