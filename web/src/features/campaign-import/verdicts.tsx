import { useState } from 'react';
import { Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import type { ImportedRowVerdict } from '../../graphql/generated/graphql.ts';
import { formatCount } from '../../shared/format-number.ts';
import { saveFile } from '../../shared/save-file.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { CAUSE_COLUMN, type ImportTable } from './read-import-table.ts';
import type { RowVerdict } from './use-import.ts';
import { countVerdicts, verdictTones } from './verdict-words.ts';
import { writeCsv } from './write-csv.ts';

interface VerdictsProps {
  table: ImportTable;
  verdicts: readonly RowVerdict[];
  words: Record<ImportedRowVerdict, string>;
}

/** Rows on a page: ten thousand at once would be slow to draw and to hear. */
const PAGE = 50;

/** What becomes of each row, by verdict and in pages; the rejected ones as a file. */
export function Verdicts({ table, verdicts, words }: VerdictsProps) {
  const counts = countVerdicts(verdicts);
  const [chosen, setChosen] = useState<ImportedRowVerdict | 'ALL'>(counts.REJECTED > 0 ? 'REJECTED' : 'ALL');
  const [page, setPage] = useState(0);
  const shown = chosen === 'ALL' ? verdicts : verdicts.filter(({ verdict }) => verdict === chosen);
  const kinds = (Object.keys(counts) as ImportedRowVerdict[]).filter((kind) => counts[kind] > 0);
  return (
    <>
      <Group justify="space-between" gap="sm" mb="sm">
        <SegmentedControl
          aria-label="Rows"
          size="xs"
          value={chosen}
          data={[
            { value: 'ALL', label: `All ${formatCount(verdicts.length)}` },
            ...kinds.map((kind) => ({ value: kind, label: `${words[kind]} ${formatCount(counts[kind])}` })),
          ]}
          onChange={(kind) => {
            setChosen(kind);
            setPage(0);
          }}
        />
        {counts.REJECTED > 0 ? <SaveRejected table={table} verdicts={verdicts} /> : null}
      </Group>
      <WideTable minWidth={560} label="Rows of the table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Line</Table.Th>
            <Table.Th>Row</Table.Th>
            <Table.Th>Verdict</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.slice(page * PAGE, (page + 1) * PAGE).map((verdict) => (
            <VerdictRow key={verdict.row.line} verdict={verdict} columns={table.columns} words={words} />
          ))}
        </Table.Tbody>
      </WideTable>
      <RowPager page={page} pages={Math.ceil(shown.length / PAGE)} onChange={setPage} />
    </>
  );
}

/** The names that tell a row to a reader. */
const TELLING = ['sponsor', 'campaign', 'show', 'episode'];

function VerdictRow({ verdict: of, columns, words }: { verdict: RowVerdict; columns: readonly string[]; words: VerdictsProps['words'] }) {
  const { row, verdict, cause, column, campaignId } = of;
  const names = TELLING.flatMap((name) => row.cells[columns.findIndex((each) => each.toLowerCase() === name)] || []);
  const told = names.join(' · ') || row.cells.filter(Boolean).slice(0, 3).join(' · ');
  return (
    <Table.Tr data-testid="import-row" data-verdict={verdict}>
      <Table.Td className="number">{formatCount(row.line)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {campaignId ? (
          <Link to="/campaigns/$campaignId" params={{ campaignId }} style={{ color: 'inherit' }}>
            {told}
          </Link>
        ) : (
          told
        )}
      </Table.Td>
      <Table.Td>
        <StatusBadge tone={verdictTones[verdict]}>{words[verdict]}</StatusBadge>
        {cause ? (
          <Text size="xs" c="dimmed" mt={2}>
            {column ? `${column}: ` : ''}
            {cause}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function SaveRejected({ table, verdicts }: { table: ImportTable; verdicts: readonly RowVerdict[] }) {
  const save = () => {
    const rejected = verdicts.filter(({ verdict }) => verdict === 'REJECTED');
    const lines = rejected.map(({ row, cause, column }) => row.cells.concat(`${column ? `${column}: ` : ''}${cause ?? ''}`));
    saveFile({ name: 'rejected-rows.csv', type: 'text/csv', text: writeCsv([table.columns.concat(CAUSE_COLUMN), ...lines]) });
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} onClick={save}>
      Download the rejected rows
    </Button>
  );
}

function RowPager({ page, pages, onChange }: { page: number; pages: number; onChange: (page: number) => void }) {
  if (pages < 2) return null;
  return (
    <Group component="nav" aria-label="Pages of rows" justify="flex-end" gap="xs" mt="sm">
      <Text size="xs" c="dimmed" className="number">
        Page {page + 1} of {formatCount(pages)}
      </Text>
      <Button
        variant="default"
        size="xs"
        disabled={page === 0}
        onClick={() => onChange(page - 1)}
        leftSection={<IconChevronLeft size={14} />}
      >
        Previous
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={page >= pages - 1}
        onClick={() => onChange(page + 1)}
        rightSection={<IconChevronRight size={14} />}
      >
        Next
      </Button>
    </Group>
  );
}
