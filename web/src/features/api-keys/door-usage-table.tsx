import { Table } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { DoorUsageTable_DoorUsageFragment } from '../../graphql/generated/graphql.ts';
import { formatBytes, formatCount } from '../../shared/format-number.ts';

const DoorUsageFragment = graphql(`
  fragment DoorUsageTable_doorUsage on ApiKeyDoorUsage {
    door
    requests
    accepted
    duplicates
    rejected
    bytes
    refused401
    refused403
    refused429
    refused503
  }
`);

type DoorUsage = DoorUsageTable_DoorUsageFragment;
const ADDRESSES: Record<DoorUsage['door'], string> = { EVENTS: '/v1/events', LOGS: '/v1/logs', CONVERSIONS: '/v1/conversions' };

interface DoorUsageTableProps {
  keys: readonly { name: string; doors: readonly FragmentType<typeof DoorUsageFragment>[] }[];
}

/** What keys sent to each door besides GraphQL, summed over the days; nothing where none did. */
export function DoorUsageTable({ keys }: DoorUsageTableProps) {
  const rows = keys.flatMap(({ name, doors }) =>
    sumByDoor(doors.map((day) => readFragment(DoorUsageFragment, day))).map((sum) => ({ name, sum })),
  );
  if (rows.length === 0) return null;
  return (
    <Table mt="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Key</Table.Th>
          <Table.Th>Sent to</Table.Th>
          <Table.Th ta="right">Requests</Table.Th>
          <Table.Th ta="right">Rows taken</Table.Th>
          <Table.Th visibleFrom="sm" ta="right">
            There already
          </Table.Th>
          <Table.Th visibleFrom="sm" ta="right">
            Not taken
          </Table.Th>
          <Table.Th visibleFrom="md" ta="right">
            Bytes
          </Table.Th>
          <Table.Th visibleFrom="md" ta="right">
            Refused
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, sum }) => (
          <Table.Tr key={`${name} ${sum.door}`} data-testid="door-usage">
            <Table.Td>{name}</Table.Td>
            <Table.Td>{ADDRESSES[sum.door]}</Table.Td>
            <Table.Td ta="right" className="number">
              {formatCount(sum.requests)}
            </Table.Td>
            <Table.Td ta="right" className="number">
              {formatCount(sum.accepted)}
            </Table.Td>
            <Table.Td visibleFrom="sm" ta="right" className="number">
              {formatCount(sum.duplicates)}
            </Table.Td>
            <Table.Td visibleFrom="sm" ta="right" className="number">
              {formatCount(sum.rejected)}
            </Table.Td>
            <Table.Td visibleFrom="md" ta="right" className="number">
              {formatBytes(sum.bytes)}
            </Table.Td>
            <Table.Td visibleFrom="md" ta="right" className="number">
              {refusals(sum)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const COUNTS = ['requests', 'accepted', 'duplicates', 'rejected', 'bytes', 'refused401', 'refused403', 'refused429', 'refused503'] as const;

function sumByDoor(days: readonly DoorUsage[]): DoorUsage[] {
  const sums = new Map<string, DoorUsage>();
  for (const day of days) {
    const sum = sums.get(day.door);
    if (!sum) sums.set(day.door, { ...day });
    else for (const count of COUNTS) sum[count] += day[count];
  }
  return [...sums.values()];
}

/** `403 ×2, 429 ×7`, or a dash. */
function refusals(sum: DoorUsage): string {
  const told = ([401, 403, 429, 503] as const).filter((status) => sum[`refused${status}`] > 0);
  return told.length === 0 ? '–' : told.map((status) => `${status} ×${formatCount(sum[`refused${status}`])}`).join(', ');
}
