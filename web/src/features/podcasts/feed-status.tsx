import type { FeedStatus } from '../../graphql/generated/graphql.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';

const statuses: Record<FeedStatus, [tone: Tone, word: string]> = {
  PENDING: ['busy', 'Reading'],
  ACTIVE: ['good', 'Active'],
  FAILING: ['bad', 'Failing'],
  GONE: ['bad', 'Gone'],
  MOVED: ['good', 'Moved'],
  BLOCKED: ['bad', 'Blocked'],
};

/** What a person should know of a feed that does not read as it should. */
export const statusAdvice: Partial<Record<FeedStatus, string>> = {
  FAILING: 'The last readings failed. It is tried again by itself, with growing pauses.',
  GONE: 'The server says that this feed is gone. If it moved, add it under its new address.',
  BLOCKED: 'The feed may not be read: its address is not public, or what it holds is not safe.',
};

/** How reading a feed goes, in a word. */
export function FeedStatusBadge({ status }: { status: FeedStatus }) {
  const [tone, word] = statuses[status];
  return <StatusBadge tone={tone}>{word}</StatusBadge>;
}
