import { sourceWords } from '../../shared/source-words.ts';
import { RangeFacts } from '../overview/range-facts.tsx';
import type { AudienceScope } from './audience-scope.ts';

interface ScopeFactsProps {
  scope: AudienceScope;
  source: string | null | undefined;
  asOf: string | undefined;
  isCompared?: boolean;
  note?: string;
}

/** What stands behind a figure about an audience. */
export function ScopeFacts({ scope, source, asOf, isCompared = false, note }: ScopeFactsProps) {
  return (
    <RangeFacts
      source={source ? sourceWords(source) : 'nobody reports it'}
      range={scope.range}
      previous={isCompared ? scope.compared : undefined}
      zone={scope.zone}
      asOf={asOf}
      note={note}
    />
  );
}
