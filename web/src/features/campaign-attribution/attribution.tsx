import { useCallback } from 'react';
import { Alert } from '@mantine/core';
import { DAY_MS, dayStart, type Day } from '@castgraph/kernel/days';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { formatInstant } from '../../shared/format-time.ts';
import type { CampaignSearch } from '../campaigns/campaign-search.ts';
import { cardOf } from '../campaigns/card-of.ts';
import { AttributionToolbar } from './attribution-toolbar.tsx';
import { LiftCard } from './lift-card.tsx';
import { MethodsCard } from './methods-card.tsx';
import { ModelledCard } from './modelled-card.tsx';
import { ModelsCard } from './models-card.tsx';
import classes from '../overview/overview.module.css';

const CampaignAttributionQuery = graphql(`
  query CampaignAttribution($campaignId: ID!, $asOf: DateTime, $windowDays: Int) {
    campaign(id: $campaignId) {
      id
      attributionWindowDays
      attribution(asOf: $asOf, windowDays: $windowDays) {
        asOf
        windowDays
        isComplete
        ...MethodsCard_attribution
        ...ModelsCard_attribution
        ...ModelledCard_attribution
      }
    }
  }
`);

interface AttributionProps {
  campaignId: string;
  search: CampaignSearch;
  onChange: (search: CampaignSearch) => void;
}

/** What a campaign earned, by evidence, by model, beyond what was observed, and beyond what would have been bought anyway. */
export function Attribution({ campaignId, search, onChange }: AttributionProps) {
  const variables = { campaignId, asOf: search.asOf ? endOf(search.asOf) : null, windowDays: search.window ?? null };
  const query = useAreaQuery(CampaignAttributionQuery, { area: AREA.listening, variables });
  const campaign = query.data?.campaign;
  const attribution = campaign?.attribution;
  const card = cardOf(query, attribution !== undefined);
  const { refetch } = query;
  const again = useCallback(() => refetch(), [refetch]);
  return (
    <div className={classes.stack}>
      <AttributionToolbar
        campaignId={campaignId}
        ownWindow={campaign?.attributionWindowDays}
        search={search}
        onChange={onChange}
        onRecomputed={again}
      />
      {query.failure?.kind === 'refused' && attribution ? (
        <Alert color="yellow" p="sm" role="alert">
          {query.failure.message}
        </Alert>
      ) : null}
      {attribution ? <Versions {...attribution} search={search} isStale={query.isStale} /> : null}
      <MethodsCard attribution={attribution} query={card} />
      <ModelsCard attribution={attribution} query={card} />
      <div className={classes.halves}>
        <LiftCard campaignId={campaignId} />
        <ModelledCard attribution={attribution} query={card} />
      </div>
    </div>
  );
}

/** The last instant of a UTC day; of one that is not over, null: now. */
function endOf(day: Day): string | null {
  const end = dayStart(day) + DAY_MS - 1;
  return end >= Date.now() ? null : new Date(end).toISOString();
}

interface VersionsProps {
  asOf: string;
  windowDays: number;
  isComplete: boolean;
  search: CampaignSearch;
  isStale: boolean;
}

/** Says when figures are not those of now by the campaign's own window. */
function Versions({ asOf, windowDays, isComplete, search, isStale }: VersionsProps) {
  if (isStale || (search.asOf === undefined && search.window === undefined)) return null;
  return (
    <Alert color="yellow" p="sm" data-testid="attribution-as-asked">
      {search.asOf === undefined
        ? `Every order judged anew as if the window were ${windowDays} days. Nothing of it is stored: reports go by the campaign’s own window.`
        : `By the outcomes that held at ${formatInstant(asOf)}.`}
      {isComplete ? '' : ' There are more orders than are judged anew for another window: the newest are shown.'}
    </Alert>
  );
}
