import { mediaTypes } from './media-types.ts';

/** Endings that stand for two: an archive inside a compression. */
const shortForms: Record<string, string> = {
  svgz: 'svg.gz',
  tgz: 'tar.gz',
  taz: 'tar.gz',
  tz: 'tar.gz',
  tbz2: 'tar.bz2',
  txz: 'tar.xz',
};
const compression = /\.(?:gz|Z|bz2|xz|br)$/;

/** The media type that a file's name suggests, as `aws s3 cp` sets it; undefined when unknown. */
export function contentTypeOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(\w+)$/, (whole, ending: string) => {
    const long = shortForms[ending.toLowerCase()];
    return long === undefined ? whole : `.${long}`;
  });
  const extension = /[^.]\.([^.]+)$/.exec(name.replace(compression, ''))?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined;
}
