import { useState } from 'react';
import { Alert, Button, Group, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import type { ImportPlatformMetricsMutation } from '../../graphql/generated/graphql.ts';
import type { Refusal } from '../../graphql/use-write.ts';
import { formatCount } from '../../shared/format-number.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { metricName } from './metric-words.ts';

export type ImportOutcome = Extract<ImportPlatformMetricsMutation['importPlatformMetrics'], { __typename: 'ImportPlatformMetricsPayload' }>;
type Row = ImportOutcome['rows'][number];

const outcomes: Record<Row['outcome'], [tone: Tone, word: string]> = {
  STORED: ['good', 'Stored'],
  UNCHANGED: ['quiet', 'Known already'],
  REJECTED: ['bad', 'Refused'],
};
/** What a column may be said to hold. */
const holdings = `streams plays downloads listeners followers impressions completion_rate
  average_listening_seconds day from to show episode_id episode_guid episode_url
  episode_title episode_published age gender country app device ignore`.split(/\s+/);
/** More lines than this are not worth reading one by one. */
const LISTED = 200;

interface ImportVerdictsProps {
  outcome: ImportOutcome;
  isSending: boolean;
  refusal: Refusal | undefined;
  onAgain: (columns: { header: string; holds: string }[]) => void;
  onClose: () => void;
}

/** What became of each line of an import, those first that were refused. */
export function ImportVerdicts({ outcome, isSending, refusal, onAgain, onClose }: ImportVerdictsProps) {
  const { received, stored, unchanged, rejected, rows } = outcome;
  const listed = rows
    .toSorted((a, b) => Number(b.outcome === 'REJECTED') - Number(a.outcome === 'REJECTED') || a.line - b.line)
    .slice(0, LISTED);
  return (
    <Stack>
      <RefusalAlert refusal={refusal} />
      <Alert color={rejected > 0 ? 'yellow' : 'pine'} p="sm">
        <output data-testid="import-summary">
          {formatCount(received)} lines: {formatCount(stored)} stored, {formatCount(unchanged)} known already, {formatCount(rejected)}{' '}
          refused.
        </output>
      </Alert>
      <ScrollArea.Autosize mah={280} type="auto">
        <Table stickyHeader verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Line</Table.Th>
              <Table.Th>Verdict</Table.Th>
              <Table.Th>Why</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.map(({ line, outcome: verdict, cause, column }) => (
              <Table.Tr key={line}>
                <Table.Td className="number">{line}</Table.Td>
                <Table.Td>
                  <StatusBadge tone={outcomes[verdict][0]}>{outcomes[verdict][1]}</StatusBadge>
                </Table.Td>
                <Table.Td>{[cause, column && `column “${column}”`].filter(Boolean).join(' · ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {rows.length > LISTED ? (
        <Text size="xs" c="dimmed">
          And {formatCount(rows.length - LISTED)} lines more.
        </Text>
      ) : null}
      <IgnoredColumns headers={outcome.ignoredColumns} isSending={isSending} onAgain={onAgain} />
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}

/** Columns that nothing was read from: a person may say what they hold, and the document is read again. */
function IgnoredColumns({
  headers,
  isSending,
  onAgain,
}: { headers: readonly string[] } & Pick<ImportVerdictsProps, 'isSending' | 'onAgain'>) {
  const [held, setHeld] = useState<Record<string, string>>({});
  const columns = Object.entries(held).map(([header, holds]) => ({ header, holds }));
  if (headers.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm">Nothing was read from these columns. If you know what one holds, say so:</Text>
      {headers.map((header) => (
        <Group key={header} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1} truncate>
            {header}
          </Text>
          <Select
            size="xs"
            searchable
            clearable
            aria-label={`What ${header} holds`}
            placeholder="not read"
            data={holdings.map((value) => ({ value, label: metricName(value) }))}
            value={held[header] ?? null}
            onChange={(holds) => setHeld(({ [header]: _before, ...others }) => (holds === null ? others : { ...others, [header]: holds }))}
          />
        </Group>
      ))}
      <Group justify="flex-end">
        <Button variant="default" size="xs" disabled={columns.length === 0} loading={isSending} onClick={() => onAgain(columns)}>
          Read it again
        </Button>
      </Group>
    </Stack>
  );
}
