import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatBytes } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { useSharedQuery } from './use-shared-query.ts';

const SharedReport = graphql(`
  query SharedReport {
    reports(first: 1) {
      edges {
        node {
          reportId
          format
          status
          fileUrl
          fileSizeBytes
          dateRange {
            from
            to
          }
        }
      }
    }
  }
`);
const NO_VARIABLES = {};

/** The one report that a link opens, as its file. */
export function SharedReportView({ token }: { token: string }) {
  const { data, hasFailed } = useSharedQuery(SharedReport, { token, variables: NO_VARIABLES });
  if (hasFailed) return <Unreadable />;
  if (!data) return <Loader size="sm" aria-label="Reading the report" />;
  const report = data.reports.edges[0]?.node;
  if (!report) return <Unreadable />;
  return (
    <Stack gap="sm">
      <Text className="number">{formatSpan(report.dateRange)}</Text>
      {report.fileUrl ? (
        <Button component="a" href={report.fileUrl} download leftSection={<IconDownload size={16} />} data-testid="shared-report">
          Download the {report.format} report{report.fileSizeBytes == null ? '' : `, ${formatBytes(report.fileSizeBytes)}`}
        </Button>
      ) : (
        <Text>{report.status === 'READY' ? 'The report’s file has expired.' : 'The report is not ready. Come back in a minute.'}</Text>
      )}
    </Stack>
  );
}

/** For what was shared and cannot be read. */
export function Unreadable() {
  return (
    <Alert color="yellow" role="alert" p="sm">
      What was shared cannot be read. It may have been deleted; ask whoever sent the link.
    </Alert>
  );
}
