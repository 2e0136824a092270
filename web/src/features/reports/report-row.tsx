import { useState } from 'react';
import { Button, Group, Progress, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ReportRow_ReportFragment, ReportStatus } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { formatBytes } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { useMay } from '../session/use-viewer.ts';
import { ShareButton } from '../share-links/share-button.tsx';
import { CampaignName } from '../campaigns/campaign-name.tsx';

export const ReportRowFragment = graphql(`
  fragment ReportRow_report on ReportResult {
    reportId
    format
    status
    failure
    fileUrl
    fileSizeBytes
    requestedAt
    generatedAt
    expiresAt
    dateRange {
      from
      to
    }
    campaign {
      id
    }
  }
`);

const ReportProgress = graphql(`
  subscription ReportProgress($reportId: ID!) {
    reportProgress(reportId: $reportId) {
      percent
      message
      report {
        reportId
        ...ReportRow_report
      }
    }
  }
`);

/** A report: how far its making is, then its file. */
export function ReportRow({ report: masked, isNamed }: { report: FragmentType<typeof ReportRowFragment>; isNamed: boolean }) {
  const listed = readFragment(ReportRowFragment, masked);
  const [isMade, setMade] = useState(!isUnderWay(listed.status));
  const live = useLive(ReportProgress, {
    area: AREA.reports,
    variables: { reportId: listed.reportId },
    skip: isMade,
    onValue: ({ reportProgress }) => setMade(!isUnderWay(readFragment(ReportRowFragment, reportProgress.report).status)),
  });
  const progress = live.data?.reportProgress;
  const report = progress ? readFragment(ReportRowFragment, progress.report) : listed;
  return (
    <Table.Tr data-testid={`report-${report.reportId}`} data-status={report.status}>
      <Table.Td>
        {isNamed && report.campaign ? (
          <Text size="sm" fw={500} component="div">
            <CampaignName campaignId={report.campaign.id} />
          </Text>
        ) : null}
        <Text size={isNamed ? 'xs' : 'sm'} c={isNamed ? 'dimmed' : undefined} className="number">
          {formatSpan(report.dateRange)}
        </Text>
      </Table.Td>
      <Table.Td>{report.format}</Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={report.requestedAt} />
      </Table.Td>
      <Table.Td miw={130}>
        <ReportState report={report} percent={progress?.percent ?? 0} message={progress?.message} />
      </Table.Td>
    </Table.Tr>
  );
}

function isUnderWay(status: ReportStatus): boolean {
  return status === 'QUEUED' || status === 'GENERATING';
}

function ReportState({ report, percent, message }: { report: ReportRow_ReportFragment; percent: number; message: string | undefined }) {
  const mayShare = useMay('reports:write');
  const size = report.fileSizeBytes == null ? 'Download' : formatBytes(report.fileSizeBytes);
  if (report.status === 'READY' && report.fileUrl) {
    return (
      <Group gap="xs">
        <Button
          component="a"
          href={report.fileUrl}
          download
          size="compact-sm"
          variant="light"
          leftSection={<IconDownload size={14} />}
          aria-label={`Download the ${report.format} report: ${size}`}
          data-testid="report-download"
        >
          {size}
        </Button>
        {mayShare ? (
          <ShareButton
            shared={{ kind: 'REPORT', reportId: report.reportId }}
            size="compact-sm"
            label={`Share the ${report.format} report`}
          />
        ) : null}
      </Group>
    );
  }
  if (report.status === 'READY') return <StatusBadge tone="quiet">Expired</StatusBadge>;
  if (report.status === 'FAILED') {
    return (
      <>
        <StatusBadge tone="bad">Failed</StatusBadge>
        <Text size="xs" c="dimmed">
          {report.failure}
        </Text>
      </>
    );
  }
  return (
    <>
      <Progress value={percent} size="sm" aria-label="Progress of the report" animated />
      <Text size="xs" c="dimmed" mt={4} className="number">
        {message ?? 'Waiting for its turn'} · {percent} %
      </Text>
    </>
  );
}
