import { Button, Table, Text } from '@mantine/core';
import { IconFileUpload, IconTableImport } from '@tabler/icons-react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AudiencePlatformsQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatSpan } from '../../shared/format-time.ts';
import { platformName } from '../../shared/platform-name.ts';
import { isCountedHere, sourceWords } from '../../shared/source-words.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { AudienceCard } from './audience-card.tsx';
import type { AudienceScope } from './audience-scope.ts';
import { formatMetric, metricName, metricsOf } from './metric-words.ts';
import classes from './platforms-card.module.css';

export const AudiencePlatforms = graphql(`
  query AudiencePlatforms($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      engagementByPlatform {
        platform
        metrics
        dateRange {
          from
          to
        }
        source
        asOf
        window
      }
      engagementByDemographic {
        segment
        share
        platform
        dateRange {
          from
          to
        }
        source
        asOf
      }
    }
  }
`);

type Report = NonNullable<AudiencePlatformsQuery['listenerEngagement']>['engagementByPlatform'][number];

interface PlatformsCardProps {
  scope: AudienceScope;
  query: AreaQuery<AudiencePlatformsQuery>;
  /** Opens the import of an export; undefined for those who may not. */
  onImport: (() => void) | undefined;
}

/** What platforms themselves say, each by its own definitions. */
export function PlatformsCard({ scope, query, onImport }: PlatformsCardProps) {
  const reports = query.data?.listenerEngagement?.engagementByPlatform.filter(({ source }) => !isCountedHere(source)) ?? [];
  const add = onImport ? (
    <Button size="compact-sm" variant="default" leftSection={<IconFileUpload size={14} />} onClick={onImport}>
      Import figures
    </Button>
  ) : null;
  return (
    <AudienceCard
      name="platforms"
      title="What platforms report"
      scope={scope}
      query={query}
      basis={{ source: 'each platform, by its own definitions' }}
      action={reports.length > 0 ? add : null}
      note="Figures whose days lie wholly within the range. Never added to downloads nor to each other."
    >
      {reports.length === 0 ? (
        <EmptyState icon={IconTableImport} title="No platform has reported these days" action={add}>
          Download an export at Spotify, Apple Podcasts or your host, and import it here.
        </EmptyState>
      ) : (
        <ul className={classes.reports}>
          {reports.map((report) => (
            <PlatformReport key={`${report.platform} ${report.source}`} report={report} />
          ))}
        </ul>
      )}
    </AudienceCard>
  );
}

function PlatformReport({ report: { platform, metrics, dateRange, source, asOf, window } }: { report: Report }) {
  return (
    <li data-testid={`platform-${platform}`}>
      <Text size="sm" fw={550}>
        {platformName(platform)}
      </Text>
      <Text size="xs" c="dimmed">
        {formatSpan(dateRange)} · {sourceWords(source)} · read <TimeAgo at={asOf} />
        {window ? ` · counts ${window}` : ''}
      </Text>
      <Table verticalSpacing={4} mt={4}>
        <Table.Tbody>
          {metricsOf(metrics).map(([metric, value]) => (
            <Table.Tr key={metric}>
              <Table.Td>{metricName(metric)}</Table.Td>
              <Table.Td ta="right" className="number" data-testid={`metric-${metric}`} data-value={value}>
                {formatMetric(metric, value)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </li>
  );
}
