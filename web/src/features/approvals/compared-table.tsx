import { Table } from '@mantine/core';
import { WideTable } from '../../shared/wide-table.tsx';
import type { ComparedLine } from './compare-contents.ts';
import classes from './approvals.module.css';

interface ComparedTableProps {
  lines: readonly ComparedLine[];
  /** What the left side is; without it there is no left side. */
  beforeTitle: string | undefined;
}

/** Lines as they were beside what they are now; those that changed say so in words, too. */
export function ComparedTable({ lines, beforeTitle }: ComparedTableProps) {
  return (
    <WideTable minWidth={280} label="What is asked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>About</Table.Th>
          {beforeTitle ? <Table.Th>{beforeTitle}</Table.Th> : null}
          <Table.Th>{beforeTitle ? 'Now asked' : 'Asked'}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ key, name, before, now }) => {
          const isChanged = beforeTitle !== undefined && before !== now;
          return (
            <Table.Tr key={key} data-testid="compared-line" data-changed={isChanged || undefined}>
              <Table.Td>
                {name}
                {isChanged ? <span className="visually-hidden">, changed</span> : null}
              </Table.Td>
              {beforeTitle ? (
                <Table.Td className={classes.text}>{before === null ? <Nothing /> : isChanged ? <del>{before}</del> : before}</Table.Td>
              ) : null}
              <Table.Td className={classes.text}>{now === null ? <Nothing /> : isChanged ? <ins>{now}</ins> : now}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </WideTable>
  );
}

function Nothing() {
  return <span className={classes.muted}>nothing</span>;
}
