import type { ApolloClient, DocumentNode } from '@apollo/client';
import { AREA } from './area.ts';
import { classifyFailure } from './failure.ts';
import { graphql } from './generated/gql.ts';

const ProbeFeeds = graphql(`
  query ProbeFeeds {
    podcasts(first: 1) {
      totalCount
    }
  }
`);
const ProbeListening = graphql(`
  query ProbeListening {
    methodology {
      standard
    }
  }
`);
const ProbeReports = graphql(`
  query ProbeReports {
    reportTemplates {
      id
    }
  }
`);
const ProbeIntegrations = graphql(`
  query ProbeIntegrations {
    integrations {
      id
    }
  }
`);
const ProbePeople = graphql(`
  query ProbePeople {
    viewer {
      kind
    }
  }
`);
const ProbeSystem = graphql(`
  query ProbeSystem {
    health {
      service
    }
  }
`);

const probes = new Map<string, DocumentNode>([
  [AREA.feeds, ProbeFeeds],
  [AREA.listening, ProbeListening],
  [AREA.reports, ProbeReports],
  [AREA.integrations, ProbeIntegrations],
  [AREA.people, ProbePeople],
  [AREA.system, ProbeSystem],
]);

/** Asks an area for its smallest answer. True when the area is there, even when it refuses. */
export async function probeArea(client: ApolloClient, area: string): Promise<boolean> {
  try {
    const query = probes.get(area) ?? ProbePeople;
    const { error } = await client.query({ query, fetchPolicy: 'no-cache', errorPolicy: 'all', context: { isQuiet: true } });
    if (!error) return true;
    const failure = classifyFailure(error);
    return failure.kind !== 'missing' || (probes.has(area) && !failure.areas.includes(area));
  } catch (error) {
    return classifyFailure(error).kind !== 'missing';
  }
}
