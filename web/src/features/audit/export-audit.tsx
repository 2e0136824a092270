import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AuditExportFormat, AuditFilter } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';

const ExportAuditMutation = graphql(`
  mutation ExportAudit($input: ExportAuditInput!) {
    exportAudit(input: $input) {
      __typename
      ... on ExportAuditPayload {
        url
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Hands out the entries that the filter shows as a file; that this was done is an entry itself. */
export function ExportAudit({ filter }: { filter: AuditFilter }) {
  const { send, isSending, refusal } = useWrite(ExportAuditMutation);
  const download = async (format: AuditExportFormat) => {
    const payload = await send({ input: { format, filter } });
    if (payload) window.location.assign(payload.url);
  };
  useRefusalToast(refusal);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} />} loading={isSending}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void download('CSV')}>As a table (CSV)</Menu.Item>
        <Menu.Item onClick={() => void download('JSON')}>For a program (JSON lines)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
