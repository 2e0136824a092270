import classes from './logo.module.css';

/** The sign and the name. */
export function Logo({ isOnDark = false }: { isOnDark?: boolean }) {
  return (
    <span className={`${classes.logo} ${isOnDark ? classes.onDark : ''}`}>
      <svg viewBox="0 0 32 32" width={26} height={26} aria-hidden>
        <rect width="32" height="32" rx="8" className={classes.ground} />
        <path d="M22.6 10.2a9 9 0 1 0 0 11.6" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
        <path d="M13 17.6v-3.2M16.6 19.4v-6.8" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
        <circle cx="21.6" cy="16" r="2.3" fill="#6ee7bd" />
      </svg>
      Castgraph
    </span>
  );
}
