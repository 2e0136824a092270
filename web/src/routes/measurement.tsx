import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RecountCard } from '../features/measurement/recount-card.tsx';
import { SettingCard } from '../features/measurement/setting-card.tsx';
import { SharedNetworksCard } from '../features/measurement/shared-networks-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function MeasurementPage() {
  const mayRead = useMay('operations:read');
  const mayRecount = useMay('operations:write');
  const lead = (
    <>
      The choices by which downloads are counted. What they mean stands under{' '}
      <Anchor inherit underline="always" renderRoot={(props) => <Link to="/methodology" {...props} />}>
        Methodology
      </Anchor>
      .
    </>
  );
  return (
    <>
      <PageHeader title="Measurement" lead={lead} />
      <div className={classes.columns}>
        <SettingCard />
        <div className={classes.stack}>
          {mayRead ? <SharedNetworksCard /> : null}
          {mayRecount ? <RecountCard /> : null}
        </div>
      </div>
    </>
  );
}
