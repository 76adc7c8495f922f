import { Button, Group, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';

export interface Column<T> {
  key: string;
  head: string;
  cell: (row: T) => ReactNode;
  right?: boolean;
  /** Heads the card on a narrow screen, where a row becomes a card. */
  first?: boolean;
}

const step = 200;

/** A plain list: a table where there is room for one, cards where there is not. It draws at most 200 more rows at a time. */
export function Rows<T>({ rows, columns, id, caption }: { rows: T[]; columns: Column<T>[]; id: (row: T) => string; caption: string }) {
  const narrow = useMediaQuery('(max-width: 48em)');
  const [shown, setShown] = useState(step);
  const part = rows.slice(0, shown);
  return (
    <>
      {narrow ? <Cards rows={part} columns={columns} id={id} caption={caption} /> : <Grid rows={part} columns={columns} id={id} caption={caption} />}
      {rows.length > shown && (
        <Group justify="center" mt="sm">
          <Text size="sm" c="dimmed">
            {shown} of {rows.length}
          </Text>
          <Button size="xs" variant="default" onClick={() => setShown(shown + step)}>
            Show more
          </Button>
        </Group>
      )}
    </>
  );
}

interface Part<T> {
  rows: T[];
  columns: Column<T>[];
  id: (row: T) => string;
  caption: string;
}

function Grid<T>({ rows, columns, id, caption }: Part<T>) {
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': caption } }}>
      <Table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} scope="col" ta={column.right ? 'right' : 'left'}>
                {column.head || <span className="visually-hidden">Actions</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={id(row)}>
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.right ? 'right' : 'left'} style={{ overflowWrap: 'anywhere' }}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cards<T>({ rows, columns, id, caption }: Part<T>) {
  const head = columns.find((column) => column.first) ?? columns[0];
  const others = columns.filter((column) => column !== head);
  return (
    <ul aria-label={caption} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <li key={id(row)} className="card-row">
          {head && <div>{head.cell(row)}</div>}
          <dl>
            {others.map((column) => (
              <div key={column.key} style={{ display: 'contents' }}>
                <dt>{column.head || 'Actions'}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
