import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { AddPodcast } from '../features/podcasts/add-podcast.tsx';
import { PodcastListCard, Podcasts } from '../features/podcasts/podcast-list-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { usePages } from '../shared/pager.tsx';

const route = getRouteApi('/signed-in/podcasts');
const PAGE = 20;

export function PodcastsPage() {
  const { add } = route.useSearch();
  const navigate = useNavigate();
  const mayAdd = useMay('podcasts:write');
  const pages = usePages();
  const query = useAreaQuery(Podcasts, { area: AREA.feeds, variables: { first: PAGE, after: pages.after } });
  const show = (isOpen: boolean) => void navigate({ to: '/podcasts', search: isOpen ? { add: true } : {} });
  const action = mayAdd ? (
    <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
      Add podcast
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title="Podcasts" lead="The shows that are measured here." action={action} />
      <PodcastListCard query={query} pages={pages} pageSize={PAGE} onAdd={() => show(true)} />
      <AddPodcast isOpen={add === true} onClose={() => show(false)} onChange={query.refetch} />
    </>
  );
}
