import { Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatDay } from '../../shared/format-time.ts';
import { DoorUsageTable } from './door-usage-table.tsx';

const ApiKeyUsage = graphql(`
  query ApiKeyUsage($days: Int!) {
    apiKeyUsage(days: $days) {
      apiKeyId
      requests
      cost
      errors
      days {
        day
      }
      doors {
        ...DoorUsageTable_doorUsage
      }
    }
    apiKeys {
      id
      name
    }
  }
`);
const DAYS = 30;

/** What was done with each key at the GraphQL door, what it cost, and what the key sent to other doors. */
export function KeyUsageCard() {
  const query = useAreaQuery(ApiKeyUsage, { area: AREA.people, variables: { days: DAYS } });
  const usage = query.data?.apiKeyUsage;
  const names = new Map(query.data?.apiKeys.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? `cg_${id}_…`;
  return (
    <DataCard
      name="key-usage"
      title={`Use of the last ${DAYS} days`}
      area={AREA.people}
      query={query}
      hasData={usage !== undefined}
      info="Operations at the GraphQL door, and what was sent to others, complete to within a minute. Cost is the number of objects that answers may hold, as extensions.cost has it."
    >
      {usage?.length === 0 ? (
        <Text size="sm" c="dimmed">
          No key was used.
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Key</Table.Th>
              <Table.Th ta="right">Requests</Table.Th>
              <Table.Th ta="right">Cost</Table.Th>
              <Table.Th ta="right">Errors</Table.Th>
              <Table.Th visibleFrom="sm" ta="right">
                Last day
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {usage?.map(({ apiKeyId, requests, cost, errors, days }) => (
              <Table.Tr key={apiKeyId} data-testid="key-usage">
                <Table.Td>{nameOf(apiKeyId)}</Table.Td>
                <Table.Td ta="right" className="number">
                  {formatCount(requests)}
                </Table.Td>
                <Table.Td ta="right" className="number">
                  {formatCount(cost)}
                </Table.Td>
                <Table.Td ta="right" className="number">
                  {formatCount(errors)}
                </Table.Td>
                <Table.Td visibleFrom="sm" ta="right" className="number">
                  {days[0] ? formatDay(days[0].day) : ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {usage ? <DoorUsageTable keys={usage.map(({ apiKeyId, doors }) => ({ name: nameOf(apiKeyId), doors }))} /> : null}
    </DataCard>
  );
}
