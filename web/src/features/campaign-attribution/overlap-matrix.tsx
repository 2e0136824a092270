import { Table } from '@mantine/core';
import type { AttributionMethod, MethodsCard_AttributionFragment } from '../../graphql/generated/graphql.ts';
import { formatCount } from '../../shared/format-number.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { methodWords } from '../campaigns/method-words.ts';
import { NumberWithBar } from './number-with-bar.tsx';
import classes from './attribution.module.css';

type OverlapMatrixProps = Pick<MethodsCard_AttributionFragment, 'methods' | 'overlaps'>;

/** How many orders each two kinds of evidence share; on the diagonal, all that have the kind. */
export function OverlapMatrix({ methods, overlaps }: OverlapMatrixProps) {
  const seen = methods.filter(({ conversions }) => conversions > 0);
  const largest = Math.max(1, ...overlaps.map(({ conversions }) => conversions));
  const shared = (one: AttributionMethod, other: AttributionMethod) =>
    overlaps.find(({ first, second }) => (first === one && second === other) || (first === other && second === one))?.conversions ?? 0;
  return (
    <WideTable minWidth={120 + 110 * seen.length} label="Orders that two kinds of evidence share">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Evidence</Table.Th>
          {seen.map(({ method }) => (
            <Table.Th key={method} ta="right">
              {methodWords[method]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {seen.map((row) => (
          <Table.Tr key={row.method}>
            <Table.Th scope="row">{methodWords[row.method]}</Table.Th>
            {seen.map((column) => {
              const isItself = row.method === column.method;
              const count = isItself ? row.conversions : shared(row.method, column.method);
              return (
                <Table.Td key={column.method} ta="right" className="number">
                  <NumberWithBar share={isItself ? 0 : count / largest}>
                    <span className={isItself ? classes.itself : undefined}>{formatCount(count)}</span>
                  </NumberWithBar>
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}
