import { OuterLink } from '../../shared/outer-link.tsx';
import { formatPosition } from './format-position.ts';
import classes from './episode-notes.module.css';

interface Chapter {
  startSeconds: number;
  title?: string | null;
  url?: string | null;
}

/** Chapters with their beginnings. */
export function ChapterList({ chapters, chaptersUrl }: { chapters: readonly Chapter[]; chaptersUrl: string | null | undefined }) {
  const further = chaptersUrl ? (
    <p className={classes.none} style={{ marginTop: chapters.length > 0 ? '0.75rem' : 0 }}>
      <OuterLink address={chaptersUrl}>Chapters as a file</OuterLink>
    </p>
  ) : null;
  if (chapters.length === 0) return further ?? <p className={classes.none}>The feed names no chapters.</p>;
  return (
    <>
      <ol className={classes.list}>
        {chapters.map(({ startSeconds, title, url }) => (
          <li key={`${startSeconds} ${title ?? ''}`}>
            <span className={classes.time}>{formatPosition(startSeconds)}</span>
            <OuterLink address={url}>{title ?? 'Untitled'}</OuterLink>
          </li>
        ))}
      </ol>
      {further}
    </>
  );
}
