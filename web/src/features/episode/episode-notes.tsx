import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { SafeHtml } from '../../shared/safe-html.tsx';
import { ChapterList } from './chapter-list.tsx';
import { EnclosureTable } from './enclosure-table.tsx';
import { PersonList } from './person-list.tsx';
import { TranscriptList } from './transcript-list.tsx';
import layout from '../overview/overview.module.css';
import classes from './episode-notes.module.css';

const EpisodeNotesQuery = graphql(`
  query EpisodeNotes($id: ID!) {
    episode(id: $id) {
      id
      normalized {
        showNotes
        chaptersUrl
        chapters {
          startSeconds
          title
          url
        }
        persons {
          name
          role
          group
          url
          imageUrl
        }
        transcripts {
          url
          mimeType
          language
          rel
        }
        enclosures {
          url
          mimeType
          sizeBytes
          bitrateBps
          language
          title
          isDefault
        }
      }
    }
  }
`);

/** What the feed says about the episode: notes, chapters, people, transcripts and files. */
export function EpisodeNotes({ episodeId }: { episodeId: string }) {
  const query = useAreaQuery(EpisodeNotesQuery, { area: AREA.feeds, variables: { id: episodeId } });
  const episode = query.data?.episode?.normalized;
  const card = { area: AREA.feeds, query, hasData: episode !== undefined };
  return (
    <div className={layout.columns}>
      <div className={layout.stack}>
        <DataCard {...card} name="show-notes" title="Show notes">
          {episode?.showNotes ? <SafeHtml html={episode.showNotes} /> : <p className={classes.none}>The feed has no show notes for it.</p>}
        </DataCard>
        <DataCard
          {...card}
          name="enclosures"
          title="Audio files"
          info="The enclosure first, then the alternatives that the feed names; addresses after all measurement prefixes."
        >
          <EnclosureTable enclosures={episode?.enclosures ?? []} />
        </DataCard>
      </div>
      <div className={layout.stack}>
        <DataCard {...card} name="chapters" title="Chapters">
          <ChapterList chapters={episode?.chapters ?? []} chaptersUrl={episode?.chaptersUrl} />
        </DataCard>
        <DataCard {...card} name="persons" title="People">
          <PersonList persons={episode?.persons ?? []} />
        </DataCard>
        <DataCard {...card} name="transcripts" title="Transcripts">
          <TranscriptList transcripts={episode?.transcripts ?? []} />
        </DataCard>
      </div>
    </div>
  );
}
