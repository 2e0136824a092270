import { Skeleton, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { HitExplanationQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { CampaignLink } from '../campaigns/campaign-link.tsx';
import { methodWords } from '../campaigns/method-words.ts';
import { exclusionWords, refusalWords } from './evidence-words.ts';
import classes from './pixel-hits.module.css';

const HitExplanationDocument = graphql(`
  query HitExplanation($pixelId: ID!, $hitId: ID!) {
    pixel(id: $pixelId) {
      id
      hits(first: 1, hitId: $hitId) {
        edges {
          node {
            id
            explanation {
              campaign {
                id
                name
              }
              confidence
              conflict
              excluded
              isNewCustomer
              evidence {
                method
                campaign {
                  id
                  name
                }
                at
                confidence
                refusal
                rule
              }
            }
          }
        }
      }
    }
  }
`);

type Hit = NonNullable<HitExplanationQuery['pixel']>['hits']['edges'][number]['node'];
type Explanation = NonNullable<Hit['explanation']>;
type Evidence = Explanation['evidence'][number];

const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

/** What ties a call to campaigns, what was refused, and by which rule; judged anew whenever it is opened. */
export function HitExplanation({ pixelId, hitId }: { pixelId: string; hitId: string }) {
  const query = useAreaQuery(HitExplanationDocument, { area: AREA.listening, variables: { pixelId, hitId }, isFresh: true });
  const hit = query.data?.pixel?.hits.edges[0]?.node;
  if (query.state === 'loading') return <Skeleton height={48} />;
  if (query.state !== 'ready')
    return <Plain>{query.failure?.kind === 'refused' ? query.failure.message : 'The explanation cannot be had right now.'}</Plain>;
  if (!hit) return <Plain>This call is no longer kept.</Plain>;
  if (!hit.explanation) return <Plain>There is no order to credit, hence nothing that could match.</Plain>;
  return <Explained explanation={hit.explanation} />;
}

function Explained({ explanation: { campaign, confidence, conflict, excluded, isNewCustomer, evidence } }: { explanation: Explanation }) {
  const matched = evidence.filter(({ refusal }) => refusal == null);
  const refused = evidence.filter(({ refusal }) => refusal != null);
  return (
    <div className={classes.explained}>
      <Text size="sm">
        {campaign ? (
          <>
            Credited to <CampaignLink {...campaign} />, {share.format(confidence)} sure.
          </>
        ) : (
          'Credited to no campaign.'
        )}
        {conflict ? ' Its signs disagree; the strongest decides.' : ''}
        {isNewCustomer == null ? '' : isNewCustomer ? ' A new customer.' : ' A customer who had bought before.'}
      </Text>
      {excluded ? <Text size="sm">{exclusionWords[excluded]}</Text> : null}
      <EvidenceList title="What matched" list={matched} none="Nothing matched." />
      <EvidenceList title="What did not, and why" list={refused} none="Nothing was refused." />
      <Text size="xs" c="dimmed">
        Judged by what is known now; it can change when something is told late.
      </Text>
    </div>
  );
}

function EvidenceList({ title, list, none }: { title: string; list: readonly Evidence[]; none: string }) {
  return (
    <section aria-label={title}>
      <h4 className={classes.heading}>{title}</h4>
      {list.length === 0 ? (
        <Plain>{none}</Plain>
      ) : (
        <ul className={classes.evidence}>
          {[...new Map(list.map((found) => [keyOf(found), found]))].map(([key, found]) => (
            <li key={key} data-refusal={found.refusal ?? undefined}>
              <StatusBadge tone={found.refusal ? 'quiet' : 'good'}>{methodWords[found.method]}</StatusBadge>
              {found.campaign ? <CampaignLink {...found.campaign} /> : null}
              <span className={classes.muted}>
                {[found.confidence == null ? '' : `${share.format(found.confidence)} sure`, found.at ? formatInstant(found.at) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {found.refusal ? (
                <p className={classes.why}>
                  {refusalWords[found.refusal]}
                  {found.rule ? ` (Rule ${found.rule})` : ''}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Signs have no ids; two of the same say the same. */
function keyOf({ method, campaign, at, refusal }: Evidence): string {
  return [method, campaign?.id, at, refusal].join();
}

function Plain({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
