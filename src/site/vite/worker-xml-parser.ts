import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The SDK's own XML parser that needs no DOM. */
const plainParser = fileURLToPath(import.meta.resolve('@aws-sdk/xml-builder')).replace(
  /dist-(?:cjs|es)\/index\.js$/,
  'dist-es/xml-parser.js',
);

/**
 * The AWS SDK's `browser` field picks an XML parser made of DOMParser, which Workers do not have; checks run in a
 * Worker. Belongs into `vite.plugins` and, because Workers are bundled apart, into `vite.worker.plugins`.
 */
export function workerXmlParser(): Plugin {
  return {
    name: 'worker-xml-parser',
    enforce: 'pre',
    resolveId(source, importer) {
      const isSdkParser = /\/@aws-sdk\/xml-builder\//.test(importer ?? '') && /\/xml-parser(?:\.js)?$/.test(source);
      return isSdkParser ? plainParser : null;
    },
  };
}
