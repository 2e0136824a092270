import { Anchor } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { OuterLink } from '../../shared/outer-link.tsx';
import overview from '../overview/overview.module.css';
import classes from './methodology-card.module.css';

const Methodology = graphql(`
  query Methodology {
    methodology {
      standard
      attributions {
        name
        url
        licence
        edition
      }
      version
      documentUrl
      contact
      sections {
        id
        title
        items {
          id
          name
          text
        }
      }
      rules {
        id
        text
      }
    }
  }
`);

/** The choices and the rules by which everything here is counted, and where others may read them. */
export function MethodologyCard() {
  const query = useAreaQuery(Methodology, { area: AREA.listening, variables: {} });
  const methodology = query.data?.methodology;
  const card = { area: AREA.listening, query, hasData: methodology !== undefined };
  return (
    <div className={overview.stack}>
      <DataCard {...card} name="document" title="For those whom you show figures">
        {methodology ? (
          <p className={classes.lead}>
            Sponsors can read all of this at{' '}
            <Anchor href={methodology.documentUrl} target="_blank" rel="noopener">
              {methodology.documentUrl}
            </Anchor>
            , without signing in. It follows the {methodology.standard}. Version {methodology.version}
            {methodology.contact === null ? '' : `; questions to ${methodology.contact}`}.
          </p>
        ) : null}
      </DataCard>
      {(methodology?.sections ?? [FIRST_SECTION]).map(({ id, title, items }) => (
        <DataCard key={id} {...card} name={id} title={title}>
          <dl className={classes.choices}>
            {items.map((item) => (
              <div key={item.id}>
                <dt>{item.name}</dt>
                <dd>{item.text}</dd>
              </div>
            ))}
          </dl>
        </DataCard>
      ))}
      <DataCard {...card} name="attributions" title="Data of others">
        <ul className={classes.attributions}>
          {methodology?.attributions.map(({ name, url, licence, edition }) => (
            <li key={name}>
              <OuterLink address={url}>{name}</OuterLink>, edition {edition}, {licence}
            </li>
          ))}
        </ul>
      </DataCard>
      <DataCard {...card} name="rules" title="Rules">
        <dl className={classes.rules}>
          {methodology?.rules.map(({ id, text }) => (
            <div key={id} id={id}>
              <dt>{id}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </DataCard>
    </div>
  );
}

/** What stands in for the sections until they are there. */
const FIRST_SECTION = { id: 'choices', title: 'Choices', items: [] as { id: string; name: string; text: string }[] };
