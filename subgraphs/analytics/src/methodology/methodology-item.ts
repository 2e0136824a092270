/** One thing that is disclosed. */
export interface MethodologyItem {
  /** Stable within its section. */
  id: string;
  name: string;
  text: string;
}

/** Things that belong together, under a title. */
export interface MethodologySection {
  id: string;
  title: string;
  items: MethodologyItem[];
}
