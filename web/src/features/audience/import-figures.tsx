import { useState } from 'react';
import { Modal } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import type { DayRange } from '../../shared/day-range.ts';
import { type ExportDocument, ImportForm } from './import-form.tsx';
import { type ImportOutcome, ImportVerdicts } from './import-verdicts.tsx';

const ImportPlatformMetrics = graphql(`
  mutation ImportPlatformMetrics($input: ImportPlatformMetricsInput!) {
    importPlatformMetrics(input: $input) {
      __typename
      ... on ImportPlatformMetricsPayload {
        received
        stored
        unchanged
        rejected
        rows {
          line
          outcome
          cause
          column
        }
        ignoredColumns
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

interface ImportFiguresProps {
  podcastId: string;
  range: DayRange;
  onClose: () => void;
  onImported: () => void;
}

/** Takes over an export of a platform or host, and says of each line what became of it. */
export function ImportFigures({ podcastId, range, onClose, onImported }: ImportFiguresProps) {
  const { send, isSending, refusal } = useWrite(ImportPlatformMetrics);
  const [document, setDocument] = useState<ExportDocument>();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const take = async (given: ExportDocument, columns: { header: string; holds: string }[] = []) => {
    setDocument(given);
    const done = await send({ input: { podcastId, ...given, ...(columns.length > 0 ? { columns } : {}) } });
    if (!done) return;
    setOutcome(done);
    onImported();
  };
  return (
    <Modal opened onClose={onClose} title="Import a platform’s figures" size="lg">
      {outcome && document ? (
        <ImportVerdicts
          outcome={outcome}
          isSending={isSending}
          refusal={refusal}
          onAgain={(columns) => void take(document, columns)}
          onClose={onClose}
        />
      ) : (
        <ImportForm today={range.to} isSending={isSending} refusal={refusal} onSubmit={(given) => void take(given)} />
      )}
    </Modal>
  );
}
