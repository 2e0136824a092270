import { Button, Code, Table } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { saveFile } from '../../shared/save-file.ts';

const ImportTemplate = graphql(`
  query ImportTemplate {
    campaignImportTemplate {
      csv
      columns {
        name
        required
        description
      }
    }
  }
`);

/** How a table is to look, with one to begin from. */
export function TemplateCard() {
  const query = useAreaQuery(ImportTemplate, { area: AREA.listening, variables: {}, isSettled: true });
  const template = query.data?.campaignImportTemplate;
  return (
    <DataCard
      name="import-template"
      title="Columns"
      area={AREA.listening}
      query={query}
      hasData={template !== undefined}
      action={
        template ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={() => saveFile({ name: 'campaigns.csv', type: 'text/csv', text: template.csv })}
          >
            Download a template
          </Button>
        ) : null
      }
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>What stands in it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {template?.columns.map(({ name, required, description }) => (
            <Table.Tr key={name}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Code>{name}</Code>
                {required ? ' needed' : ''}
              </Table.Td>
              <Table.Td>{description}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </DataCard>
  );
}
