import { useState } from 'react';
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import type { TaskStatus } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { isDay } from '../../shared/day-range.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useToday } from '../../shared/use-today.ts';
import { type CampaignSearch, isWindow, LONGEST_WINDOW } from '../campaigns/campaign-search.ts';
import { RecountProgress } from '../measurement/recount-progress.tsx';
import { useMay } from '../session/use-viewer.ts';

const RecomputeAttribution = graphql(`
  mutation RecomputeAttribution($input: RecomputeAttributionInput!) {
    recomputeAttribution(input: $input) {
      __typename
      ... on RecomputeAttributionPayload {
        taskId
      }
      ... on UserError {
        message
      }
    }
  }
`);

const progressWords: Record<TaskStatus, string> = {
  QUEUED: 'Waiting for its turn',
  RUNNING: 'Judging the orders again',
  RETRYING: 'Trying again',
  SUCCEEDED: 'Judged again: every credit is by what is known now.',
  FAILED: 'It did not come to its end. The System page says why, and can start it again.',
};

interface AttributionToolbarProps {
  campaignId: string;
  /** The campaign's own window in days; undefined while it is not known. */
  ownWindow: number | undefined;
  search: CampaignSearch;
  onChange: (search: CampaignSearch) => void;
  onRecomputed: () => void;
}

/** Chooses the window or the day whose outcomes are shown, one of the two; both stand in the address. */
export function AttributionToolbar({ campaignId, ownWindow, search, onChange, onRecomputed }: AttributionToolbarProps) {
  const today = useToday();
  const [window, setWindow] = useState<number | string>(search.window ?? '');
  const [taskId, setTaskId] = useState<string>();
  const mayWrite = useMay('campaigns:write');
  const { send, isSending, refusal } = useWrite(RecomputeAttribution);
  const { asOf: _asOf, window: _window, ...rest } = search;
  const judge = () => onChange(isWindow(window) && window !== ownWindow ? { ...rest, window } : rest);
  const recompute = async () => {
    const begun = await send({ input: { campaignId } });
    if (begun) setTaskId(begun.taskId);
  };
  return (
    <>
      <Group gap="sm" align="flex-end">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            judge();
          }}
        >
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <NumberInput
              label="Window in days"
              size="xs"
              w={120}
              min={1}
              max={LONGEST_WINDOW}
              allowDecimal={false}
              clampBehavior="strict"
              placeholder={ownWindow === undefined ? '' : String(ownWindow)}
              value={window}
              onChange={setWindow}
            />
            <Button type="submit" size="xs" variant="default">
              Judge
            </Button>
          </Group>
        </form>
        <TextInput
          label="As of the end of a day, UTC"
          type="date"
          size="xs"
          max={today}
          value={search.asOf ?? ''}
          onChange={({ currentTarget: { value } }) =>
            isDay(value) && value <= today ? onChange({ ...rest, asOf: value }) : onChange(rest)
          }
        />
        {search.asOf !== undefined || search.window !== undefined ? (
          <Button size="xs" variant="subtle" onClick={() => onChange(rest)}>
            Back to now
          </Button>
        ) : null}
        {mayWrite ? (
          <Button
            size="xs"
            variant="default"
            ml="auto"
            loading={isSending}
            disabled={taskId !== undefined}
            onClick={() => void recompute()}
          >
            Recompute
          </Button>
        ) : null}
      </Group>
      <RefusalAlert refusal={refusal} />
      {taskId ? <RecountProgress key={taskId} taskId={taskId} words={progressWords} onDone={onRecomputed} /> : null}
    </>
  );
}
