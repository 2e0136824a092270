import { Table } from '@mantine/core';
import type { FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { ReportRow, type ReportRowFragment } from './report-row.tsx';

interface ReportTableProps {
  reports: ReadonlyArray<FragmentType<typeof ReportRowFragment> & { reportId: string }>;
  /** Whether to say which campaign each is about. */
  isNamed: boolean;
}

/** Reports, newest first. */
export function ReportTable({ reports, isNamed }: ReportTableProps) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{isNamed ? 'Campaign' : 'Days'}</Table.Th>
          <Table.Th>Format</Table.Th>
          <Table.Th visibleFrom="sm">Requested</Table.Th>
          <Table.Th>File</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reports.map((report) => (
          <ReportRow key={report.reportId} report={report} isNamed={isNamed} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
