import { Button, Progress, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { TaskStatus } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { useMay } from '../session/use-viewer.ts';
import { describeEvery } from './describe-every.ts';

export const TaskRowFragment = graphql(`
  fragment TaskRow_task on Task {
    taskId
    taskType
    status
    retryCount
    percent
    message
    createdAt
    updatedAt
    schedule {
      everySeconds
      nextRunAt
    }
  }
`);

const TaskProgress = graphql(`
  subscription TaskProgress($taskId: ID!) {
    taskProgress(taskId: $taskId) {
      task {
        taskId
        ...TaskRow_task
      }
    }
  }
`);

const RetryTask = graphql(`
  mutation RetryTask($input: RetryTaskInput!) {
    retryTask(input: $input) {
      __typename
      ... on RetryTaskPayload {
        task {
          taskId
          ...TaskRow_task
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const states: Record<TaskStatus, [tone: Tone, word: string]> = {
  QUEUED: ['quiet', 'Queued'],
  RUNNING: ['busy', 'Running'],
  RETRYING: ['warn', 'Trying again'],
  SUCCEEDED: ['good', 'Succeeded'],
  FAILED: ['bad', 'Failed'],
};

/** A piece of background work; moves while it runs. */
export function TaskRow({ task: masked }: { task: FragmentType<typeof TaskRowFragment> }) {
  const listed = readFragment(TaskRowFragment, masked);
  const [isOver, setOver] = useState(isEnd(listed.status));
  const live = useLive(TaskProgress, {
    area: AREA.system,
    variables: { taskId: listed.taskId },
    skip: isOver,
    onValue: ({ taskProgress }) => setOver(isEnd(readFragment(TaskRowFragment, taskProgress.task).status)),
  });
  const moved = live.data && readFragment(TaskRowFragment, live.data.taskProgress.task);
  const task = moved && moved.updatedAt >= listed.updatedAt ? moved : listed;
  const { send, isSending, refusal } = useWrite(RetryTask);
  const mayRetry = useMay('operations:write');
  const retry = async () => {
    if (!(await send({ input: { taskId: task.taskId } }))) return;
    setOver(false);
    notifications.show({ message: `${task.taskType} is waiting for its turn again.`, color: 'pine' });
  };
  const [tone, word] = states[task.status];
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={500} ff="monospace" fz={13}>
          {task.taskType}
        </Text>
        <Text size="xs" c="dimmed">
          {refusal?.message ?? task.message ?? (task.schedule ? describeEvery(task.schedule.everySeconds) : '')}
        </Text>
      </Table.Td>
      <Table.Td miw={120}>
        {task.status === 'RUNNING' ? (
          <Progress value={task.percent} size="sm" animated aria-label={`Progress of ${task.taskType}`} mb={4} />
        ) : null}
        <StatusBadge tone={tone}>{word}</StatusBadge>
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right" className="number">
        {task.retryCount}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={task.updatedAt} />
      </Table.Td>
      <Table.Td ta="right">
        {task.status === 'FAILED' && mayRetry ? (
          <Button size="compact-xs" variant="default" loading={isSending} onClick={() => void retry()}>
            Retry
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function isEnd(status: TaskStatus): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED';
}
