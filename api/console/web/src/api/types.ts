import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Bookmark = Schemas['Bookmark'];
export type CatalogBackup = Schemas['CatalogBackup'];
export type ChangeEvent = Schemas['ChangeEvent'];
export type Clone = Schemas['Clone'];
export type ClonePatch = Schemas['ClonePatch'];
export type Connection = Schemas['Connection'];
export type CreateClone = Schemas['CreateClone'];
export type CreateNotification = Schemas['CreateNotification'];
export type CreateProject = Schemas['CreateProject'];
export type CreateSource = Schemas['CreateSource'];
export type CreateToken = Schemas['CreateToken'];
export type CreateUser = Schemas['CreateUser'];
export type CreatedToken = Schemas['CreatedToken'];
export type AuditEntry = Schemas['AuditEntry'];
export type Delivery = Schemas['Delivery'];
export type DoctorReport = Schemas['DoctorReport'];
export type EffectiveConfig = Schemas['EffectiveConfig'];
export type Finding = Schemas['Finding'];
export type FollowEvent = Schemas['FollowEvent'];
export type FollowState = Schemas['FollowState'];
export type KeepReason = Schemas['KeepReason'];
export type Notification = Schemas['Notification'];
export type NotificationPatch = Schemas['NotificationPatch'];
export type ObjectRef = Schemas['ObjectRef'];
export type ObjectUsage = Schemas['ObjectUsage'];
export type Operation = Schemas['Operation'];
export type OperationStep = Schemas['OperationStep'];
export type Pool = Schemas['Pool'];
export type ProblemBody = Schemas['Problem'];
export type Project = Schemas['Project'];
export type Readiness = Schemas['Readiness'];
export type Session = Schemas['Session'];
export type SignInMethods = Schemas['SignInMethods'];
export type Snapshot = Schemas['Snapshot'];
export type Source = Schemas['Source'];
export type SourcePatch = Schemas['SourcePatch'];
export type Timeline = Schemas['Timeline'];
export type TimelineBranch = Schemas['TimelineBranch'];
export type TimelineClone = Schemas['TimelineClone'];
export type TimelineRange = Schemas['TimelineRange'];
export type Token = Schemas['Token'];
export type Trouble = Schemas['Trouble'];
export type UndoState = Schemas['UndoState'];
export type UsageItem = Schemas['UsageItem'];
export type UsageReport = Schemas['UsageReport'];
export type User = Schemas['User'];
export type UserPatch = Schemas['UserPatch'];
export type Whoami = Schemas['Whoami'];

/** One page of any list. */
export interface Page<T> {
  items: T[];
  next_cursor?: string;
}
