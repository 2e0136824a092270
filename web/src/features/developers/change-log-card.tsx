import { Table, Text } from '@mantine/core';
import publicChanges from '../../../../schema/public-changes.json';
import { AREA } from '../../graphql/area.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { formatDay } from '../../shared/format-time.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { WideTable } from '../../shared/wide-table.tsx';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;
const KINDS: Readonly<Record<string, { word: string; tone: Tone }>> = {
  REMOVED: { word: 'Removed', tone: 'bad' },
  CHANGED: { word: 'Changed', tone: 'warn' },
  DEPRECATED: { word: 'Deprecated', tone: 'warn' },
  ADDED: { word: 'Added', tone: 'good' },
};

/** The log of the public schema, newest day first, what hurts first. */
export function ChangeLogCard() {
  return (
    <DataCard name="schema-changes" title="Log" area={AREA.people} query={READY} hasData>
      {publicChanges.map(({ day, changes }) => (
        <section key={day} aria-labelledby={`changes-${day}`}>
          <Text component="h3" size="sm" fw={600} id={`changes-${day}`} mt="md" mb="xs">
            {formatDay(day)}
          </Text>
          <WideTable minWidth={480} label={`Changes of ${day}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>Kind</Table.Th>
                <Table.Th>Where</Table.Th>
                <Table.Th>What</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map(({ kind, at, text }) => (
                <Table.Tr key={`${at} ${text}`} data-testid="schema-change">
                  <Table.Td>
                    <StatusBadge tone={KINDS[kind]?.tone ?? 'quiet'}>{KINDS[kind]?.word ?? kind}</StatusBadge>
                  </Table.Td>
                  <Table.Td ff="monospace" fz="xs">
                    {at}
                  </Table.Td>
                  <Table.Td>{text}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        </section>
      ))}
    </DataCard>
  );
}
