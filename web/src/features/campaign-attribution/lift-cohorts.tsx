import { Table } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatCount } from '../../shared/format-number.ts';
import { formatDay } from '../../shared/format-time.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import classes from './attribution.module.css';

export const LiftCohortsFragment = graphql(`
  fragment LiftCohorts_cohort on LiftCohort {
    week
    households
    weeks {
      weeksSince
      converters
      cumulativeRate
    }
  }
`);

const rate = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 });

/** What became of households by the week in which they first heard the campaign; only weeks that are over. */
export function LiftCohorts({ cohorts: masked }: { cohorts: ReadonlyArray<FragmentType<typeof LiftCohortsFragment>> }) {
  const cohorts = readFragment(LiftCohortsFragment, masked);
  const longest = Math.max(0, ...cohorts.map(({ weeks }) => weeks.length));
  if (longest === 0) return null;
  const columns = Array.from({ length: longest }, (_, index) => index);
  return (
    <>
      <h3 className={classes.heading}>Bought by then, by the week of the first hearing</h3>
      <WideTable minWidth={220 + 70 * longest} label="Buyers by the week of the first hearing">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Week from</Table.Th>
            <Table.Th ta="right">Households</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} ta="right">
                Week {column + 1}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cohorts.map(({ week, households, weeks }) => (
            <Table.Tr key={week}>
              <Table.Td className="number">{formatDay(week)}</Table.Td>
              <Table.Td ta="right" className="number">
                {formatCount(households)}
              </Table.Td>
              {columns.map((column) => (
                <Table.Td key={column} ta="right" className="number">
                  {weeks[column] ? rate.format(weeks[column].cumulativeRate) : ''}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </>
  );
}
