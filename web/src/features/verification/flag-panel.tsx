import { useState } from 'react';
import { Anchor, Button, Group, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Facts } from '../../shared/facts.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { CampaignLink } from '../campaigns/campaign-link.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { formatPosition } from '../episode/format-position.ts';
import { EpisodeName } from '../podcasts/episode-name.tsx';
import { AircheckView } from './aircheck-view.tsx';
import { severityWords } from './flag-words.ts';
import type { QueuedFlag } from './queue-flag.ts';
import type { Queue } from './use-queue.ts';
import classes from './verification.module.css';

interface FlagPanelProps {
  flag: QueuedFlag;
  queue: Queue;
  mayJudge: boolean;
}

/** A flag with all that it takes to judge it: what was found, what it means, and the words as they were said. */
export function FlagPanel({ flag, queue, mayJudge }: FlagPanelProps) {
  const { title, severity, finding, meaning, remedy, campaign, placement, episode, airchecks, firstSeenAt, lastSeenAt } = flag;
  return (
    <article className={classes.panel} aria-label={`${title}: ${campaign.name}`} data-testid="flag-panel">
      <Group gap="xs" mb={4}>
        <h3 className={classes.panelTitle}>{title}</h3>
        <StatusBadge tone={severityWords[severity].tone}>{severityWords[severity].word}</StatusBadge>
      </Group>
      <Text fw={550} style={{ overflowWrap: 'anywhere' }}>
        {finding}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        {meaning}
      </Text>
      <Text size="sm" mt="xs" mb="sm">
        <strong>What to do:</strong> {remedy}
        {flag.kind === 'TRACKING_NOT_SET_UP' ? (
          <>
            {' '}
            <Anchor
              inherit
              underline="always"
              renderRoot={(props) => <Link to="/campaigns/$campaignId/tracking" params={{ campaignId: campaign.id }} {...props} />}
            >
              Set up tracking
            </Anchor>
          </>
        ) : null}
      </Text>
      <Text component="div" size="sm">
        <Facts
          of={[
            ['Campaign', <CampaignLink key="campaign" {...campaign} />],
            ['Sponsor', campaign.sponsor.name],
            ['Spot', placement ? positionWords[placement.position] : 'the campaign as a whole'],
            ['Episode', episode ? <EpisodeName episodeId={episode.id} /> : null],
            ['Measured', measureWords(flag)],
            ['First found', <TimeAgo key="first" at={firstSeenAt} />],
            ['Last found', <TimeAgo key="last" at={lastSeenAt} />],
          ]}
        />
      </Text>
      <Quotes quotes={flag.quotes} />
      {episode
        ? airchecks.map((aircheck) => <AircheckView key={aircheck.startSeconds} aircheck={aircheck} episodeId={episode.id} />)
        : null}
      {mayJudge ? <Verdict queue={queue} /> : null}
    </article>
  );
}

const figure = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** What was measured beside what it is held against; nothing where nothing is counted. */
function measureWords({ measured, threshold }: QueuedFlag): string | null {
  if (measured == null) return null;
  return threshold == null ? figure.format(measured) : `${figure.format(measured)}, held against ${figure.format(threshold)}`;
}

function Quotes({ quotes }: Pick<QueuedFlag, 'quotes'>) {
  const said = quotes.filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <ul className={classes.quotes} aria-label="What was said">
      {said.map(({ text, startSeconds }) => (
        <li key={`${startSeconds} ${text}`}>
          “{text}” <span className={classes.muted}>at {formatPosition(startSeconds)}</span>
        </li>
      ))}
    </ul>
  );
}

function Verdict({ queue }: { queue: Queue }) {
  const [note, setNote] = useState('');
  const { judge, skip, isSending } = queue;
  return (
    <div className={classes.verdict}>
      <Textarea
        label="Note"
        description="Optional; kept with the verdict"
        maxLength={1000}
        autosize
        minRows={1}
        maxRows={6}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        <Button aria-keyshortcuts="C" disabled={isSending} onClick={() => void judge('CONFIRMED', note)}>
          Confirm
        </Button>
        <Button variant="default" aria-keyshortcuts="D" disabled={isSending} onClick={() => void judge('DISMISSED', note)}>
          Dismiss
        </Button>
        <Button variant="subtle" aria-keyshortcuts="S" disabled={isSending} onClick={skip}>
          Skip
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        Confirmed, the sponsor sees it. Dismissed, it comes back only when other words are said or its figure gets clearly worse.
      </Text>
    </div>
  );
}
