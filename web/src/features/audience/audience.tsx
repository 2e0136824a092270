import { lazy, Suspense } from 'react';
import { Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useToday } from '../../shared/use-today.ts';
import { useMay } from '../session/use-viewer.ts';
import type { AudienceSearch } from './audience-search.ts';
import { askAbout, type AudienceScope, resolveScope } from './audience-scope.ts';
import { AudienceToolbar } from './audience-toolbar.tsx';
import { BenchmarksCard } from './benchmarks-card.tsx';
import { BreakdownCards } from './breakdown-cards.tsx';
import { DemographicsCard } from './demographics-card.tsx';
import { FigureCards } from './figure-cards.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { HourOfWeekCard } from './hour-of-week-card.tsx';
import { OverTimeCard } from './over-time-card.tsx';
import { AudiencePlatforms, PlatformsCard } from './platforms-card.tsx';
import { useArrivingFigures } from './use-arriving-figures.ts';
import { useHomeZone } from './use-home-zone.ts';
import classes from '../overview/overview.module.css';

const ImportFigures = lazy(async () => ({ default: (await import('./import-figures.tsx')).ImportFigures }));

interface AudienceProps<T extends AudienceSearch> {
  podcastId: string;
  /** One episode's audience; the whole show's when not given. */
  episodeId?: string;
  search: T;
  onChange: (search: T) => void;
}

/** Who listened to a show or an episode, and how. Each card asks and fails for itself. */
export function Audience<T extends AudienceSearch>({ podcastId, episodeId, search, onChange }: AudienceProps<T>) {
  const home = useHomeZone();
  const zone = search.zone ?? home;
  const today = useToday(zone);
  if (zone === undefined || home === undefined) return <Skeleton height={360} radius="md" />;
  const scope = resolveScope({ podcastId, episodeId: episodeId ?? null, zone }, search, today);
  return (
    <Stack gap="md">
      <AudienceToolbar search={search} zone={zone} home={home} today={today} onChange={onChange} />
      <AudienceCards scope={scope} />
    </Stack>
  );
}

function AudienceCards({ scope }: { scope: AudienceScope }) {
  const platforms = useAreaQuery(AudiencePlatforms, { area: AREA.listening, variables: askAbout(scope) });
  const [isImporting, { open, close }] = useDisclosure(false);
  const followFigures = useArrivingFigures();
  const mayImport = useMay('podcasts:write');
  const isShow = scope.episodeId === null;
  return (
    <div className={classes.stack}>
      <FigureCards scope={scope} />
      <OverTimeCard scope={scope} />
      <BreakdownCards scope={scope} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <HourOfWeekCard scope={scope} />
          <PlatformsCard scope={scope} query={platforms} onImport={mayImport ? open : undefined} />
          {isShow ? <BenchmarksCard scope={scope} /> : null}
        </div>
        <div className={classes.stack}>
          <FunnelCard scope={scope} />
          <DemographicsCard scope={scope} query={platforms} />
        </div>
      </div>
      {isImporting ? (
        <Suspense>
          <ImportFigures podcastId={scope.podcastId} range={scope.range} onClose={close} onImported={followFigures} />
        </Suspense>
      ) : null}
    </div>
  );
}
