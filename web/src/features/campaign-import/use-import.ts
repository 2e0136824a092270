import { useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ImportCampaignsMutation } from '../../graphql/generated/graphql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite, type Refusal } from '../../graphql/use-write.ts';
import type { ImportTable, TableRow } from './read-import-table.ts';
import { splitTable } from './split-table.ts';

const ImportCampaigns = graphql(`
  mutation ImportCampaigns($input: ImportCampaignsInput!) {
    importCampaigns(input: $input) {
      __typename
      ... on ImportCampaignsPayload {
        rows {
          verdict
          cause
          column
          campaignId
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

type ImportedRow = Extract<ImportCampaignsMutation['importCampaigns'], { __typename: 'ImportCampaignsPayload' }>['rows'][number];

/** What became of a row, or would become of it. */
export type RowVerdict = Omit<ImportedRow, '__typename'> & { row: TableRow };

/** How far an import is. `done` counts rows of parts that were answered. */
export interface ImportState {
  phase: 'idle' | 'checking' | 'checked' | 'importing' | 'imported';
  done: number;
  total: number;
  verdicts: readonly RowVerdict[];
}

interface Import extends ImportState {
  refusal: Refusal | undefined;
  /** Says what would become of each row. */
  check: (table: ImportTable) => Promise<void>;
  /** Makes what can be made, part by part. What was made stays when a later part fails: the same table once more goes on. */
  run: (table: ImportTable) => Promise<void>;
  reset: () => void;
}

const IDLE: ImportState = { phase: 'idle', done: 0, total: 0, verdicts: [] };

/** Sends a table in parts that a request can carry, one after the other. */
export function useImport(): Import {
  const { client } = useConnection();
  const { send, refusal, clear } = useWrite(ImportCampaigns);
  const [state, setState] = useState<ImportState>(IDLE);
  const sendParts = async (table: ImportTable, isDry: boolean) => {
    const total = table.rows.length;
    const verdicts: RowVerdict[] = [];
    setState((known) => ({ ...known, phase: isDry ? 'checking' : 'importing', done: 0, total }));
    for (const { csv, rows } of splitTable(table)) {
      const answer = await send({ input: { csv, dryRun: isDry, onRejected: 'LEAVE_OUT' } });
      // What was checked before stays on the page, so that it can be tried again.
      if (!answer) return setState((known) => (isDry ? IDLE : { ...known, phase: 'checked' }));
      for (const [index, { verdict, cause, column, campaignId }] of answer.rows.entries())
        verdicts.push({ row: rows[index]!, verdict, cause, column, campaignId });
      setState((known) => ({ ...known, done: verdicts.length }));
    }
    const inOrder = verdicts.toSorted((a, b) => a.row.line - b.row.line);
    return setState({ phase: isDry ? 'checked' : 'imported', done: total, total, verdicts: inOrder });
  };
  return {
    ...state,
    refusal,
    check: (table) => sendParts(table, true),
    run: async (table) => {
      await sendParts(table, false);
      for (const fieldName of ['campaigns', 'sponsors']) client.cache.evict({ fieldName });
    },
    reset: () => {
      clear();
      setState(IDLE);
    },
  };
}
