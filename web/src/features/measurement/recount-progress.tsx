import { useState } from 'react';
import { Alert, Progress, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { TaskStatus } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';

const RecountProgressSubscription = graphql(`
  subscription RecountProgress($taskId: ID!) {
    taskProgress(taskId: $taskId) {
      task {
        taskId
        status
        percent
        message
      }
    }
  }
`);

const recountWords: Record<TaskStatus, string> = {
  QUEUED: 'Waiting for its turn',
  RUNNING: 'Counting again',
  RETRYING: 'Trying again',
  SUCCEEDED: 'Counted again: every figure is made by the choices above.',
  FAILED: 'The recount did not come to its end. The System page says why, and can start it again.',
};

interface RecountProgressProps {
  taskId: string;
  onDone: () => void;
  /** What is said of each state. */
  words?: Record<TaskStatus, string>;
}

/** How far a recount has come. `onDone` is called when its figures stand. */
export function RecountProgress({ taskId, onDone, words = recountWords }: RecountProgressProps) {
  const [end, setEnd] = useState<'SUCCEEDED' | 'FAILED'>();
  const live = useLive(RecountProgressSubscription, {
    area: AREA.system,
    variables: { taskId },
    skip: end !== undefined,
    onValue: ({ taskProgress: { task } }) => {
      if (task.status !== 'SUCCEEDED' && task.status !== 'FAILED') return;
      setEnd(task.status);
      if (task.status === 'SUCCEEDED') onDone();
    },
  });
  const task = live.data?.taskProgress.task;
  const status = end ?? task?.status ?? 'QUEUED';
  if (end) {
    return (
      <Alert color={end === 'FAILED' ? 'red' : 'pine'} p="sm" data-testid="recount" data-state={status}>
        <output>{words[end]}</output>
      </Alert>
    );
  }
  return (
    <div data-testid="recount" data-state={status}>
      <Progress value={task?.percent ?? 0} animated aria-label="Progress of the recount" />
      <Text size="sm" c="dimmed" mt={6} aria-live="polite">
        {words[status]}
        {task?.message ? `: ${task.message}` : ''}. Until then figures are those of before, in part.
      </Text>
    </div>
  );
}
