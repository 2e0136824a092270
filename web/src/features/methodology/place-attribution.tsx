import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import classes from './place-attribution.module.css';

const PlaceAttribution_Query = graphql(`
  query PlaceAttribution {
    methodology {
      attributions {
        name
        url
      }
    }
  }
`);

/** The thanks that the owners of the data ask for wherever countries are shown. */
export function PlaceAttribution() {
  const { data } = useAreaQuery(PlaceAttribution_Query, { area: AREA.listening, variables: {} });
  const [first, ...others] = data?.methodology.attributions ?? [];
  if (!first) return null;
  return (
    <p className={classes.attribution}>
      {[first, ...others].map(({ name, url }) => (
        <a key={name} href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
    </p>
  );
}
