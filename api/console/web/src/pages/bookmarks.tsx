import { Button, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listAll, send } from '../api/client';
import { keys } from '../api/keys';
import type { Bookmark } from '../api/types';
import { useSession } from '../auth/session';
import { count, dateTime } from '../lib/format';
import { Empty, Loaded, PageHead, Section, TextLink } from '../ui/bits';
import { done, FormDialog } from '../ui/dialogs';
import { Rows } from '../ui/rows';

/** The names that people gave to points. */
export default function Bookmarks() {
  const bookmarks = useQuery({ queryKey: keys.bookmarks(''), queryFn: ({ signal }) => listAll<Bookmark>('/api/v1/bookmarks', signal) });
  return (
    <>
      <PageHead title="Bookmarks" lead={bookmarks.data ? count(bookmarks.data.length, 'bookmark') : undefined} />
      <Section title="Named points" id="bookmarks">
        <Loaded query={bookmarks}>{(list) => (list.length === 0 ? <Empty title="No bookmarks yet">Open a snapshot on a timeline and give it a name there: it is held until the bookmark goes, and anybody can clone from it by that name.</Empty> : <List list={list} />)}</Loaded>
      </Section>
    </>
  );
}

function List({ list }: { list: Bookmark[] }) {
  const { mayAnywhere } = useSession();
  const [removing, setRemoving] = useState<Bookmark>();
  const may = mayAnywhere('project.bookmarks.manage');
  const page = (bookmark: Bookmark) => `${bookmark.of.startsWith('src') ? '/sources' : '/clones'}/${bookmark.of_name ?? bookmark.of}`;
  return (
    <>
      <Rows<Bookmark>
        rows={[...list].sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))}
        id={(bookmark) => bookmark.id}
        caption="Bookmarks"
        columns={[
          { key: 'name', head: 'Name', first: true, cell: (bookmark) => <b>{bookmark.name}</b> },
          { key: 'of', head: 'Of', cell: (bookmark) => <TextLink to={page(bookmark)}>{bookmark.of_name ?? bookmark.of}</TextLink> },
          { key: 'time', head: 'Moment', cell: (bookmark) => dateTime(bookmark.time ?? bookmark.created_at) },
          { key: 'lsn', head: 'LSN', cell: (bookmark) => <span className="mono">{bookmark.lsn ?? '–'}</span> },
          { key: 'note', head: 'Note', cell: (bookmark) => bookmark.note || '–' },
          { key: 'owner', head: 'Owner', cell: (bookmark) => bookmark.owner || '–' },
          {
            key: 'remove',
            head: '',
            cell: (bookmark) =>
              may && (
                <Button size="compact-xs" variant="default" onClick={() => setRemoving(bookmark)} aria-label={`Remove bookmark ${bookmark.name}`}>
                  Remove…
                </Button>
              ),
          },
        ]}
      />
      {removing && <Remove bookmark={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

function Remove({ bookmark, onClose }: { bookmark: Bookmark; onClose: () => void }) {
  const client = useQueryClient();
  const remove = async () => {
    await send('DELETE', `/api/v1/bookmarks/${bookmark.id}`, undefined, { revision: bookmark.revision });
    done(`Bookmark ${bookmark.name} is removed`);
    await client.invalidateQueries();
  };
  return (
    <FormDialog title={`Remove the bookmark ${bookmark.name}`} submit="Remove it" danger onClose={onClose} onSubmit={remove}>
      <Text size="sm">What it held stays only as long as retention or something else keeps it.</Text>
    </FormDialog>
  );
}
