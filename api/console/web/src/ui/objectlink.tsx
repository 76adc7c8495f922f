import type { ObjectRef } from '../api/types';
import { shortId } from '../lib/format';
import { TextLink } from './bits';

const pages: Record<string, string> = { source: '/sources', clone: '/clones', operation: '/operations' };

/** The name of an object, leading to its page where there is one. */
export function ObjectLink({ of }: { of: ObjectRef | undefined }) {
  if (!of || (!of.id && !of.name)) return <>–</>;
  const text = of.name || shortId(of.id);
  const page = pages[of.kind];
  if (!page) return <span title={of.id}>{`${of.kind} ${text}`}</span>;
  return <TextLink to={`${page}/${of.name && of.kind !== 'operation' ? of.name : of.id}`}>{text}</TextLink>;
}
