import { useState } from 'react';
import { IconMicrophone2 } from '@tabler/icons-react';
import classes from './cover.module.css';

/** A show's cover; its sign where there is none, or it cannot be had. */
export function Cover({ url, size }: { url: string | null | undefined; size: number }) {
  const [failed, setFailed] = useState<string>();
  const style = { width: size, height: size };
  if (!url || failed === url) {
    return (
      <span className={classes.cover} style={style} aria-hidden>
        <IconMicrophone2 size={size / 2} stroke={1.4} />
      </span>
    );
  }
  return (
    <img
      className={classes.cover}
      style={style}
      src={url}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(url)}
    />
  );
}
