import { type SubmitEvent, useState } from 'react';
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import type { Day } from '@castgraph/kernel/days';
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
  const [taskId, setTaskId] = useState<string>();
  const mayWrite = useMay('campaigns:write');
  const { send, isSending, refusal } = useWrite(RecomputeAttribution);
  const { asOf: _asOf, window: _window, ...rest } = search;
  const recompute = async () => {
    const begun = await send({ input: { campaignId } });
    if (begun) setTaskId(begun.taskId);
  };
  return (
    <>
      <Group gap="sm" align="flex-end">
        <WindowForm
          chosen={search.window}
          own={ownWindow}
          onChoose={(window) => onChange(window === undefined ? rest : { ...rest, window })}
        />
        <DayForm chosen={search.asOf} onChoose={(asOf) => onChange(asOf === undefined ? rest : { ...rest, asOf })} />
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

interface WindowFormProps {
  chosen: number | undefined;
  own: number | undefined;
  /** Undefined for the campaign's own. */
  onChoose: (window: number | undefined) => void;
}

/** Asks for another window than the campaign's own. */
function WindowForm({ chosen, own, onChoose }: WindowFormProps) {
  const [window, setWindow] = useFollowed<number | string>(chosen ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onChoose(isWindow(window) && window !== own ? window : undefined);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NumberInput
          label="Window in days"
          size="xs"
          w={120}
          min={1}
          max={LONGEST_WINDOW}
          allowDecimal={false}
          clampBehavior="strict"
          placeholder={own === undefined ? '' : String(own)}
          value={window}
          onChange={setWindow}
        />
        <Button type="submit" size="xs" variant="default">
          Judge
        </Button>
      </Group>
    </form>
  );
}

/** Asks for the outcomes of another day. A day that is being typed is none yet: it counts when it is sent. */
function DayForm({ chosen, onChoose }: { chosen: Day | undefined; onChoose: (day: Day | undefined) => void }) {
  const today = useToday();
  const [day, setDay] = useFollowed<string>(chosen ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onChoose(isDay(day) && day <= today ? day : undefined);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label="As of the end of a day, UTC"
          type="date"
          size="xs"
          max={today}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default">
          Show
        </Button>
      </Group>
    </form>
  );
}

/** A field's value, which follows what the address says, as the browser's own buttons change it. */
function useFollowed<T>(said: T): [T, (value: T) => void] {
  const [last, setLast] = useState(said);
  const [value, setValue] = useState(said);
  if (last !== said) {
    setLast(said);
    setValue(said);
  }
  return [value, setValue];
}
