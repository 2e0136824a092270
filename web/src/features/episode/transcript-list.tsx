import { OuterLink } from '../../shared/outer-link.tsx';
import classes from './episode-notes.module.css';

interface Transcript {
  url: string;
  mimeType?: string | null;
  language?: string | null;
  rel?: string | null;
}

/** Where transcripts are. */
export function TranscriptList({ transcripts }: { transcripts: readonly Transcript[] }) {
  if (transcripts.length === 0) return <p className={classes.none}>The feed names no transcript.</p>;
  return (
    <ul className={classes.list}>
      {transcripts.map(({ url, mimeType, language, rel }) => (
        <li key={url}>
          <div>
            <OuterLink address={url}>{mimeType ?? 'Transcript'}</OuterLink>
            <div className={classes.role}>{[language, rel].filter(Boolean).join(' · ')}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
