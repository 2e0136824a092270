import { Select } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';

const BrandChoices = graphql(`
  query BrandChoices {
    sponsors {
      id
      brands {
        id
        name
      }
    }
  }
`);

interface BrandSelectProps {
  sponsorId: string;
  value?: string | null;
  onChange?: (brandId: string | null) => void;
  error?: string | undefined;
}

/** What of a sponsor is advertised: one of its brands, or nothing said. */
export function BrandSelect({ sponsorId, ...props }: BrandSelectProps) {
  const { data } = useAreaQuery(BrandChoices, { area: AREA.listening, variables: {} });
  const brands = data?.sponsors.find(({ id }) => id === sponsorId)?.brands ?? [];
  return (
    <Select
      label="Brand"
      description={brands.length === 0 ? 'The sponsor has none yet' : 'Optional: what it advertises'}
      placeholder="Nothing said"
      data={brands.map(({ id, name }) => ({ value: id, label: name }))}
      disabled={brands.length === 0}
      clearable
      searchable
      {...props}
    />
  );
}
