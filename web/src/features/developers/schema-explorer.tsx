import 'graphiql/style.css';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { buildSchema } from 'graphql';
import publicSchema from '../../../../schema/public.graphql?raw';
import { useConnection } from '../../graphql/use-connection.ts';
import { createExplorerFetcher } from './explorer-fetcher.ts';
import { labelEditors } from './label-editors.ts';
import classes from './schema-explorer.module.css';

const FIRST_QUERY = `# Ctrl-Enter runs what stands here.
# The book on the left is the reference.
query Shows {
  podcasts(first: 5) {
    edges {
      node {
        title
        lastIngestedAt
      }
    }
  }
}
`;

/** GraphiQL on the public schema, which comes with the page: it explains the API even while that does not answer. */
export function SchemaExplorer() {
  const { socket } = useConnection();
  const [schema] = useState(() => buildSchema(publicSchema));
  // GraphiQL speaks of errors as a server has them; those that came over the wire are enough for it.
  const [fetcher] = useState(() => createExplorerFetcher(socket.client) as ComponentProps<typeof GraphiQL>['fetcher']);
  const place = useRef<HTMLDivElement>(null);
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  useEffect(() => (place.current ? labelEditors(place.current) : undefined), []);
  return (
    <div className={classes.place} ref={place} data-testid="explorer">
      <GraphiQL fetcher={fetcher} schema={schema} defaultQuery={FIRST_QUERY} forcedTheme={theme} shouldPersistHeaders={false}>
        {/* The place of its logo stays empty: the page says what it is. */}
        <GraphiQL.Logo> </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}
