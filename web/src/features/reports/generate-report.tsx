import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypeCsv, IconJson } from '@tabler/icons-react';
import type { DayRange } from '../../shared/day-range.ts';
import { inUtc } from '../../shared/day-range.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ReportFormat } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';

const GenerateReportMutation = graphql(`
  mutation GenerateReport($input: ReportRequest!) {
    generateReport(input: $input) {
      __typename
      ... on GenerateReportPayload {
        report {
          reportId
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

/** Asks for a campaign's report, by format. */
export function GenerateReport({ campaignId, range, onRequested }: { campaignId: string; range: DayRange; onRequested: () => void }) {
  const { send, isSending, refusal } = useWrite(GenerateReportMutation);
  const request = async (format: ReportFormat) => {
    if (!(await send({ input: { campaignId, format, dateRange: inUtc(range) } }))) return;
    notifications.show({ message: `The ${format} report is on its way.`, color: 'pine' });
    onRequested();
  };
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          loading={isSending}
          leftSection={<IconFileTypeCsv size={15} stroke={1.6} />}
          onClick={() => void request('CSV')}
        >
          Generate CSV
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={isSending}
          leftSection={<IconJson size={15} stroke={1.6} />}
          onClick={() => void request('JSON')}
        >
          Generate JSON
        </Button>
      </Group>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
