import { Table } from '@mantine/core';
import { SCOPES } from '@castgraph/kernel/scopes';
import { AREA } from '../../graphql/area.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { SCOPE_WORDS } from './scope-words.ts';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** What keys can be given. */
export function ScopesCard() {
  return (
    <DataCard name="developers-scopes" title="Scopes" area={AREA.people} query={READY} hasData>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Scope</Table.Th>
            <Table.Th>What a key with it may do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {SCOPES.map((scope) => (
            <Table.Tr key={scope}>
              <Table.Th scope="row" ff="monospace">
                {scope}
              </Table.Th>
              <Table.Td>{SCOPE_WORDS[scope]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </DataCard>
  );
}
