import { useState } from 'react';
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { DataCard, type CardQuery } from '../../shared/data-card.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import type { ImportTable } from './read-import-table.ts';
import { TableInput } from './table-input.tsx';
import { useImport, type ImportState } from './use-import.ts';
import { countVerdicts, didWords, wouldWords } from './verdict-words.ts';
import { Verdicts } from './verdicts.tsx';

/** Nothing is asked for before a table is there. */
const READY: CardQuery = { state: 'ready', failure: undefined, isStale: false };

/** From a table to campaigns: taken, checked, looked over, imported. Nothing is made before the reader says so. */
export function ImportCard() {
  const [source, setSource] = useState<{ table: ImportTable; name: string }>();
  const { phase, done, total, verdicts, refusal, check, run, reset } = useImport();
  const isSending = phase === 'checking' || phase === 'importing';
  const take = (table: ImportTable, name: string) => {
    setSource({ table, name });
    void check(table);
  };
  const again = () => {
    setSource(undefined);
    reset();
  };
  const isOpen = phase === 'idle' || phase === 'checking';
  return (
    <DataCard name="import" title="Table" area={AREA.listening} query={READY} hasData>
      <Stack>
        <RefusalAlert refusal={refusal} />
        {refusal && phase === 'checked' && done < total ? (
          <Text size="sm">
            {rowsOf(done)} of {formatCount(total)} were taken before that. Import again to go on: what is there is not made twice.
          </Text>
        ) : null}
        {isOpen ? <TableInput isSending={isSending} onTable={take} /> : null}
        {isSending ? <ImportProgress phase={phase} done={done} total={total} /> : null}
        {source && (phase === 'checked' || phase === 'imported') ? (
          <>
            <Outcome phase={phase} verdicts={verdicts} name={source.name} onRun={() => void run(source.table)} onAgain={again} />
            <Verdicts key={phase} table={source.table} verdicts={verdicts} words={phase === 'imported' ? didWords : wouldWords} />
          </>
        ) : null}
      </Stack>
    </DataCard>
  );
}

function ImportProgress({ phase, done, total }: Pick<ImportState, 'phase' | 'done' | 'total'>) {
  const words = `${phase === 'checking' ? 'Checked' : 'Imported'} ${formatCount(done)} of ${formatCount(total)} rows`;
  return (
    <div>
      <Text size="sm" className="number" mb={4} aria-live="polite">
        {words}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} animated aria-label={words} />
    </div>
  );
}

interface OutcomeProps {
  phase: 'checked' | 'imported';
  verdicts: ImportState['verdicts'];
  name: string;
  onRun: () => void;
  onAgain: () => void;
}

/** What the table comes to, and what can be done with it. */
function Outcome({ phase, verdicts, name, onRun, onAgain }: OutcomeProps) {
  const counts = countVerdicts(verdicts);
  const isDone = phase === 'imported';
  return (
    <Alert color={counts.REJECTED > 0 ? 'yellow' : 'pine'} p="sm" data-testid="import-outcome">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{outcomeWords(counts, { name, isDone })}</Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onAgain}>
            Another table
          </Button>
          {isDone ? (
            <Button size="compact-sm" renderRoot={(props) => <Link to="/campaigns" search={{ sort: 'NEWEST' }} {...props} />}>
              See the campaigns
            </Button>
          ) : (
            <Button size="compact-sm" disabled={counts.CREATED === 0} onClick={onRun}>
              {counts.REJECTED > 0 ? `Import the ${formatCount(counts.CREATED)} good rows` : `Import ${rowsOf(counts.CREATED)}`}
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}

function outcomeWords(counts: ReturnType<typeof countVerdicts>, { name, isDone }: { name: string; isDone: boolean }): string {
  const parts = [
    `${rowsOf(counts.CREATED)} ${isDone ? 'imported' : 'can be imported'}`,
    ...(counts.DUPLICATE > 0 ? [`${formatCount(counts.DUPLICATE)} there already`] : []),
    ...(counts.REJECTED > 0 ? [`${formatCount(counts.REJECTED)} rejected`] : []),
  ];
  return `${name}: ${parts.join(', ')}.${isDone ? '' : ' Nothing is made yet.'}`;
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${formatCount(count)} rows`;
}
