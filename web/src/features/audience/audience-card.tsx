import type { ReactNode } from 'react';
import { AREA } from '../../graphql/area.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import type { AudienceScope } from './audience-scope.ts';
import { ScopeFacts } from './scope-facts.tsx';

interface AudienceCardProps {
  /** After `audience-`. */
  name: string;
  title: string;
  scope: AudienceScope;
  query: AreaQuery<unknown>;
  /** Who says the figures, and of when they are; nothing where nobody reports them. */
  basis: { source?: string | null; asOf?: string } | null | undefined;
  /** What a reader must know of how they are counted. */
  note: string;
  isCompared?: boolean;
  /** Right side of the head. */
  action?: ReactNode;
  skeleton?: ReactNode;
  children: ReactNode;
}

/** One card of figures about an audience, with what stands behind them. */
export function AudienceCard({ name, scope, basis, note, isCompared, ...card }: AudienceCardProps) {
  return (
    <DataCard
      {...card}
      name={`audience-${name}`}
      area={AREA.listening}
      hasData={card.query.data !== undefined}
      info={<ScopeFacts scope={scope} source={basis?.source} asOf={basis?.asOf} isCompared={isCompared} note={note} />}
    />
  );
}
