import { Button, Group, SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { CalendarCard } from '../features/flight-calendar/calendar-card.tsx';
import { PipelineCard } from '../features/pipeline/pipeline-card.tsx';
import { PipelineFilters } from '../features/pipeline/pipeline-filters.tsx';
import { campaignFilterOf, parsePipelineSearch, type PipelineSearch } from '../features/pipeline/pipeline-search.ts';
import { StateChips } from '../features/pipeline/state-chips.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/pipeline/pipeline.module.css';

const route = getRouteApi('/signed-in/campaigns');

/** The pipeline: which campaigns there are, as a table or over time. What is shown stands in the address. */
export function CampaignsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: PipelineSearch) => void navigate({ search: next });
  const change = (part: Record<string, unknown>) => go(parsePipelineSearch({ ...search, after: undefined, ...part }));
  return (
    <>
      <PageHeader title="Campaigns" lead="What sponsors pay, and what they get for it." action={<PageActions />} />
      <PipelineFilters search={search} onChange={go} />
      <div className={classes.bar}>
        <StateChips filter={campaignFilterOf(search)} chosen={search.states ?? []} onChange={(states) => change({ states })} />
        <SegmentedControl
          aria-label="View"
          size="xs"
          value={search.view ?? 'table'}
          data={[
            { value: 'table', label: 'Table' },
            { value: 'calendar', label: 'Calendar' },
          ]}
          onChange={(view) => change({ view })}
        />
      </div>
      {search.view === 'calendar' ? <CalendarCard search={search} onChange={go} /> : <PipelineCard search={search} onChange={go} />}
    </>
  );
}

function PageActions() {
  const mayBook = useMay('campaigns:write');
  return (
    <Group gap="xs">
      <Button variant="default" renderRoot={(props) => <Link to="/campaigns/sponsors" {...props} />}>
        Sponsors
      </Button>
      {mayBook ? (
        <>
          <Button variant="default" renderRoot={(props) => <Link to="/campaigns/import" {...props} />}>
            Import
          </Button>
          <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/campaigns/new" {...props} />}>
            New campaign
          </Button>
        </>
      ) : null}
    </Group>
  );
}
