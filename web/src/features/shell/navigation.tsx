import { Indicator } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconActivityHeartbeat,
  IconAdjustments,
  IconBriefcase,
  IconChartHistogram,
  IconChecklist,
  IconCode,
  IconFileAnalytics,
  IconMessageExclamation,
  IconMicrophone2,
  IconPlugConnected,
  IconRuler2,
  IconSettings,
  IconShieldCheck,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { useIsSponsor } from '../session/use-viewer.ts';
import { useHealthWatch } from './use-health-watch.ts';
import classes from './navigation.module.css';

const pages = [
  { to: '/', label: 'Overview', icon: IconChartHistogram },
  { to: '/podcasts', label: 'Podcasts', icon: IconMicrophone2, isOfPublisher: true },
  { to: '/campaigns', label: 'Campaigns', icon: IconSpeakerphone },
  { to: '/verification', label: 'Verification', icon: IconShieldCheck, isOfPublisher: true },
  { to: '/approvals', label: 'Approvals', icon: IconChecklist },
  { to: '/disputes', label: 'Disputes', icon: IconMessageExclamation },
  { to: '/portfolio', label: 'Portfolio', icon: IconBriefcase },
  { to: '/reports', label: 'Reports', icon: IconFileAnalytics },
] as const;

const workshop = [
  { to: '/integrations', label: 'Integrations', icon: IconPlugConnected, isOfPublisher: true },
  { to: '/measurement', label: 'Measurement', icon: IconAdjustments, isOfPublisher: true },
  { to: '/settings', label: 'Settings', icon: IconSettings },
  { to: '/developers', label: 'Developers', icon: IconCode },
  { to: '/system', label: 'System', icon: IconActivityHeartbeat, isOfPublisher: true },
  { to: '/methodology', label: 'Methodology', icon: IconRuler2 },
] as const;

/** The way through the product. `onNavigate` closes the drawer on narrow screens. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const troubles = useHealthWatch();
  return (
    <nav aria-label="Main" className={classes.navigation}>
      <PageList pages={pages} onNavigate={onNavigate} />
      <p className={classes.heading} id="workshop-heading">
        Set-up
      </p>
      <PageList pages={workshop} onNavigate={onNavigate} troubles={troubles} labelledBy="workshop-heading" />
    </nav>
  );
}

interface PageListProps {
  pages: typeof pages | typeof workshop;
  onNavigate: () => void;
  troubles?: number;
  labelledBy?: string;
}

function PageList({ pages: listed, onNavigate, troubles = 0, labelledBy }: PageListProps) {
  const isSponsor = useIsSponsor();
  const shown = listed.filter((page) => !(isSponsor && 'isOfPublisher' in page));
  return (
    <ul className={classes.list} aria-labelledby={labelledBy}>
      {shown.map(({ to, label, icon: Symbol }) => {
        const isTroubled = to === '/system' && troubles > 0;
        return (
          <li key={to}>
            <Link to={to} className={classes.link} activeOptions={{ exact: to === '/' }} onClick={onNavigate}>
              <Indicator disabled={!isTroubled} color="red" size={7} offset={2}>
                <Symbol size={18} stroke={1.6} aria-hidden />
              </Indicator>
              {label}
              {isTroubled ? <span className="visually-hidden">, {troubles} parts not well</span> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
