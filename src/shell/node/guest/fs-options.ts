/** What the functions of `fs` take besides paths and contents. */
export type FsOptions =
  | string
  | { encoding?: string; flag?: string; recursive?: boolean; force?: boolean; withFileTypes?: boolean }
  | null
  | undefined;
