import { OuterLink } from '../../shared/outer-link.tsx';
import { Cover } from '../podcasts/cover.tsx';
import classes from './episode-notes.module.css';

interface Person {
  name: string;
  role: string;
  group: string;
  url?: string | null;
  imageUrl?: string | null;
}

/** Who takes part. */
export function PersonList({ persons }: { persons: readonly Person[] }) {
  if (persons.length === 0) return <p className={classes.none}>The feed names nobody.</p>;
  return (
    <ul className={classes.list}>
      {persons.map(({ name, role, group, url, imageUrl }) => (
        <li key={`${name} ${role} ${group}`}>
          <Cover url={imageUrl} size={32} />
          <div>
            <OuterLink address={url}>{name}</OuterLink>
            <div className={classes.role}>{role}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
