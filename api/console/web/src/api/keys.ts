import type { QueryKey } from '@tanstack/react-query';

/** The query keys. The first word names the kind of object, so that a change of one makes the right ones stale. */
export const keys = {
  whoami: ['whoami'] as const,
  sources: (project: string) => ['sources', project] as const,
  source: (ref: string) => ['sources', 'one', ref] as const,
  timeline: (ref: string) => ['timeline', ref] as const,
  snapshots: (of: string) => ['snapshots', of] as const,
  clones: (project: string) => ['clones', project] as const,
  clone: (ref: string) => ['clones', 'one', ref] as const,
  cloneLog: (ref: string) => ['clone-log', ref] as const,
  operations: (filter: unknown) => ['operations', filter] as const,
  operation: (id: string) => ['operations', 'one', id] as const,
  bookmarks: (of: string) => ['bookmarks', of] as const,
  usage: (project: string) => ['usage', project] as const,
  objectUsage: (id: string) => ['usage', 'one', id] as const,
  pools: ['pools'] as const,
  doctor: ['doctor'] as const,
  audit: (filter: unknown) => ['audit', filter] as const,
  users: ['users'] as const,
  projects: ['projects'] as const,
  tokens: ['tokens'] as const,
  sessions: ['sessions'] as const,
  notifications: ['notifications'] as const,
  deliveries: (id: string) => ['notifications', 'deliveries', id] as const,
  backups: ['backups'] as const,
  config: ['config'] as const,
  readiness: ['readiness'] as const,

  /** The queries that a change of an object of this kind makes stale. */
  touchedBy(kind: string): QueryKey[] {
    switch (kind) {
      case 'source':
        return [['sources'], ['timeline']];
      case 'snapshot':
        return [['snapshots'], ['timeline'], ['usage']];
      case 'clone':
        return [['clones'], ['timeline'], ['usage']];
      case 'timeflow':
        return [['timeline']];
      case 'operation':
        return [['operations']];
      case 'bookmark':
        return [['bookmarks'], ['timeline']];
      case 'user':
      case 'project':
      case 'token':
      case 'session':
      case 'notification':
        return [[`${kind}s`], ['whoami']];
      case 'system':
        return [['doctor'], ['pools'], ['config'], ['backups']];
      default:
        return [];
    }
  },
};
