import type { ReactNode } from 'react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { windowWords } from './window-words.ts';
import overview from '../overview/overview.module.css';
import classes from './methodology-card.module.css';

const Methodology = graphql(`
  query Methodology {
    methodology {
      standard
      window
      timeZone
      maxDownloadsPerIp
      listVersion
      attributions {
        name
        url
        licence
        edition
      }
      rules {
        id
        text
      }
    }
  }
`);

/** The choices and the rules by which everything here is counted. */
export function MethodologyCard() {
  const query = useAreaQuery(Methodology, { area: AREA.listening, variables: {} });
  const methodology = query.data?.methodology;
  const card = { area: AREA.listening, query, hasData: methodology !== undefined };
  return (
    <div className={overview.stack}>
      <DataCard {...card} name="choices" title="Choices">
        {methodology ? (
          <dl className={classes.choices}>
            <Choice name="Standard">{methodology.standard}</Choice>
            <Choice name="Download window">{windowWords[methodology.window]}</Choice>
            <Choice name="Time zone of days">{methodology.timeZone}</Choice>
            <Choice name="Downloads of one address in a window">at most {formatCount(methodology.maxDownloadsPerIp)}</Choice>
            <Choice name="Lists of apps and addresses">{methodology.listVersion}</Choice>
          </dl>
        ) : null}
      </DataCard>
      <DataCard {...card} name="attributions" title="Data of others">
        <ul className={classes.attributions}>
          {methodology?.attributions.map(({ name, url, licence, edition }) => (
            <li key={name}>
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
              , edition {edition}, {licence}
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

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
