import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { useMay } from '../session/use-viewer.ts';
import { AdSlotsCard } from './ad-slots-card.tsx';
import { TranscriptPages } from './transcript-pages.tsx';
import { TranscriptStatusLine } from './transcript-status-line.tsx';
import type { Span } from './transcript-span.ts';
import layout from '../overview/overview.module.css';
import classes from './transcript.module.css';

const EpisodeTranscriptQuery = graphql(`
  query EpisodeTranscript($id: ID!) {
    episode(id: $id) {
      id
      normalized {
        adSlots {
          id
          startTimeSeconds
          endTimeSeconds
          sponsorName
          detectionMethod
        }
        transcript {
          segmentCount
          ...TranscriptStatusLine_transcript
        }
        transcriptStatus {
          ...TranscriptStatusLine_status
        }
      }
    }
  }
`);

/** What is said in the episode, and where its advertisements are. */
export function EpisodeTranscript({ episodeId }: { episodeId: string }) {
  const query = useAreaQuery(EpisodeTranscriptQuery, { area: AREA.feeds, variables: { id: episodeId } });
  const [search, setSearch] = useState('');
  const [searched] = useDebouncedValue(search.trim(), 300);
  const [place, setPlace] = useState<number>();
  const [span, setSpan] = useState<Span>();
  // Whoever goes to a place leaves what was found, before the search has heard of it.
  const words = place === undefined ? searched : '';
  const mayMark = useMay('podcasts:write');
  const episode = query.data?.episode?.normalized;
  const card = { area: AREA.feeds, query, hasData: episode !== undefined };
  const look = (typed: string) => {
    setPlace(undefined);
    setSearch(typed);
  };
  return (
    <div className={layout.columns}>
      <DataCard
        {...card}
        name="transcript"
        title="Transcript"
        info="The publisher’s own, read where the feed says. Asked for again after a day, a week and a month, and when the feed names another."
        action={episode?.transcript ? <SearchField value={search} onChange={look} /> : null}
      >
        {episode ? <TranscriptStatusLine status={episode.transcriptStatus} transcript={episode.transcript} /> : null}
        {episode?.transcript ? (
          <TranscriptPages
            key={`${place} ${words}`}
            episodeId={episodeId}
            search={words}
            slots={episode.adSlots}
            span={span}
            onSpan={mayMark ? setSpan : undefined}
            place={place}
            onPlace={(position) => {
              setPlace(position);
              setSearch('');
            }}
          />
        ) : null}
      </DataCard>
      <div className={`${layout.stack} ${classes.beside}`}>
        <AdSlotsCard
          card={card}
          episodeId={episodeId}
          slots={episode?.adSlots ?? []}
          span={span}
          onDone={() => setSpan(undefined)}
          mayMark={mayMark}
          hasTranscript={episode?.transcript != null}
        />
      </div>
    </div>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label="Search the transcript"
      placeholder="Search"
      maxLength={200}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
