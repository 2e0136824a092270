import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@mantine/core/styles.css';
import './shared/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { openConnection } from './graphql/connection.ts';
import { ConnectionContext } from './graphql/use-connection.ts';
import { createAppRouter, isOpenPage } from './router.tsx';
import { resolveVariables, theme } from './shared/theme.ts';

const connection = openConnection(() => void leave());
const router = createAppRouter(connection);

let isLeaving = false;

/** The session has ended: who we were is forgotten, and the router, asking again, sends the reader to the sign-in page. */
async function leave(): Promise<void> {
  if (isLeaving || isOpenPage(router.state.location.pathname)) return;
  isLeaving = true;
  connection.client.cache.evict({ fieldName: 'viewer' });
  await router.invalidate().finally(() => {
    isLeaving = false;
  });
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'castgraph-color-scheme' })}
    >
      <ConnectionContext value={connection}>
        <ApolloProvider client={connection.client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </ConnectionContext>
    </MantineProvider>
  </StrictMode>,
);
