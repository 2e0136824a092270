import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Skeleton, Tabs } from '@mantine/core';
import { ErrorBoundary } from './error-boundary.tsx';

interface PageTabsProps<T extends string> {
  /** Names the row of tabs for those who hear it. */
  label: string;
  tabs: ReadonlyArray<{ value: T; title: string }>;
  value: T;
  onChange: (value: T) => void;
  /** What the chosen tab holds; may still be on its way. */
  children: ReactNode;
}

/** The parts of a page, of which one is shown. Which one stands in the address: the page decides. */
export function PageTabs<T extends string>({ label, tabs, value, onChange, children }: PageTabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On narrow screens the row is longer than the page.
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [value]);
  return (
    <Tabs value={value} onChange={(chosen) => chosen && onChange(chosen as T)} keepMounted={false}>
      <Tabs.List ref={list} aria-label={label} mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value} style={{ flex: 'none' }}>
            {tab.title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={value}>
        <ErrorBoundary key={value} name="This part of the page">
          <Suspense fallback={<Skeleton height={320} radius="md" />}>{children}</Suspense>
        </ErrorBoundary>
      </Tabs.Panel>
    </Tabs>
  );
}
