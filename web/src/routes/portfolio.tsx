import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AcceptShareDialog } from '../features/portfolio/accept-share.tsx';
import { Portfolio, PortfolioCard } from '../features/portfolio/portfolio-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { usePages } from '../shared/pager.tsx';

const PAGE = 20;

/** Campaigns that other organizations opened to this one. */
export function PortfolioPage() {
  const pages = usePages();
  const query = useAreaQuery(Portfolio, { area: AREA.listening, variables: { first: PAGE, after: pages.after } });
  const mayAccept = useMay('campaigns:write');
  const [isOpen, { open, close }] = useDisclosure(false);
  const accept = mayAccept ? <Button onClick={open}>Enter a code</Button> : null;
  const hasAny = (query.data?.portfolio.edges.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title="Portfolio"
        lead="Campaigns that publishers opened to your organization, side by side."
        action={hasAny ? accept : null}
      />
      <PortfolioCard query={query} pages={pages} accept={accept} />
      <AcceptShareDialog isOpen={isOpen} onClose={close} onAccepted={query.refetch} />
    </>
  );
}
