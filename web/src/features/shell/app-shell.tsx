import { lazy, Suspense } from 'react';
import { AppShell, Burger, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { Logo } from './logo.tsx';
import { MissingBanner } from './missing-banner.tsx';
import { Navigation } from './navigation.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import { SecondFactorNotice } from './second-factor-notice.tsx';
import { VerificationNotice } from './verification-notice.tsx';
import classes from './app-shell.module.css';

// The page does not wait for what nobody opens at once.
const UserMenu = lazy(async () => ({ default: (await import('./user-menu.tsx')).UserMenu }));
const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }));

/** The frame of every signed-in page. */
export function SignedInShell() {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 228, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={0}
      transitionDuration={150}
    >
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <AppShell.Header hiddenFrom="sm" className={classes.header}>
        <Link to="/" aria-label="Castgraph, overview" className={classes.home}>
          <Logo />
        </Link>
        <Burger opened={isOpen} onClick={toggle} size="sm" aria-label={isOpen ? 'Close the menu' : 'Open the menu'} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <Link to="/" className={`${classes.home} mantine-visible-from-sm`} aria-label="Castgraph, overview">
          <Logo />
        </Link>
        <Navigation onNavigate={close} />
        <Suspense fallback={<Skeleton height={46} radius="md" />}>
          <UserMenu onNavigate={close} />
        </Suspense>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.page}>
          <MissingBanner />
          <VerificationNotice />
          <SecondFactorNotice />
          <SandboxNotice />
          <Outlet />
        </div>
      </AppShell.Main>
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    </AppShell>
  );
}
