import { Table } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { ROLES, SCOPES, SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import { AREA } from '../../graphql/area.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { ROLE_WORDS } from './role-words.ts';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** What each role may do, from the table that decides it. */
export function RolesCard() {
  return (
    <DataCard name="roles" title="What roles may do" area={AREA.people} query={READY} hasData>
      <WideTable minWidth={640} label="Scopes of each role">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Scope</Table.Th>
            {ROLES.map((role) => (
              <Table.Th key={role} ta="center">
                {ROLE_WORDS[role].title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {SCOPES.map((scope) => (
            <Table.Tr key={scope}>
              <Table.Th scope="row" ff="monospace">
                {scope}
              </Table.Th>
              {ROLES.map((role) => (
                <Table.Td key={role} ta="center">
                  {SCOPES_OF_ROLE[role].includes(scope) ? <IconCheck size={15} aria-hidden /> : <span aria-hidden>–</span>}
                  <span className="visually-hidden">{SCOPES_OF_ROLE[role].includes(scope) ? 'may' : 'may not'}</span>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </DataCard>
  );
}
