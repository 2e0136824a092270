import { IconUsers } from '@tabler/icons-react';
import type { AudiencePlatformsQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { countryName } from '../../shared/country-name.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatPercent } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { platformName } from '../../shared/platform-name.ts';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { sourceWords } from '../../shared/source-words.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { AudienceCard } from './audience-card.tsx';
import type { AudienceScope } from './audience-scope.ts';
import classes from './audience.module.css';

type Part = NonNullable<AudiencePlatformsQuery['listenerEngagement']>['engagementByDemographic'][number];

const kinds: Readonly<Record<string, string>> = { age: 'Age', gender: 'Gender', country: 'Country' };
const LISTED = 8;

/** Who listens, as platforms say: each platform's shares by themselves. */
export function DemographicsCard({ scope, query }: { scope: AudienceScope; query: AreaQuery<AudiencePlatformsQuery> }) {
  const parts = query.data?.listenerEngagement?.engagementByDemographic ?? [];
  const groups = Map.groupBy(parts, ({ platform, segment }) => `${platform} ${segment.split(':', 1)[0]}`);
  return (
    <AudienceCard
      name="demographics"
      title="Who listens, as platforms say"
      scope={scope}
      query={query}
      basis={{ source: 'each platform, of those it knows' }}
      note="Requests for audio say nothing about age or gender."
    >
      {parts.length === 0 ? (
        <EmptyState icon={IconUsers} title="No platform has said who listens">
          Exports of Spotify and Apple Podcasts with age, gender or country bring it.
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          {[...groups].map(([key, own]) => (
            <DemographicGroup key={key} parts={own} />
          ))}
        </div>
      )}
    </AudienceCard>
  );
}

function DemographicGroup({ parts }: { parts: readonly Part[] }) {
  const { platform, segment, dateRange, source, asOf } = parts[0]!;
  const kind = segment.split(':', 1)[0]!;
  const title = `${kinds[kind] ?? kind}, ${platformName(platform)}`;
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      <RankedBars
        label={title}
        empty=""
        format={formatPercent}
        of={parts.slice(0, LISTED).map((part) => ({ key: part.segment, name: partName(part.segment), count: part.share }))}
      />
      <p className={classes.quiet}>
        {formatSpan(dateRange)} · {sourceWords(source)} · read <TimeAgo at={asOf} />
      </p>
    </div>
  );
}

function partName(segment: string): string {
  const [kind, ...rest] = segment.split(':');
  const value = rest.join(':');
  if (kind === 'country') return countryName(value);
  return value.charAt(0).toUpperCase() + value.slice(1);
}
