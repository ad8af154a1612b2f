import type { Plugin } from 'vite';

const sdkXmlBuilder = /^.*\/@aws-sdk\/xml-builder\/dist-es\/(?=[^/]+$)/;

/**
 * The AWS SDK's `browser` field picks an XML parser made of DOMParser, which Workers do not have; checks run in a
 * Worker. This keeps the SDK's own plain one. It belongs into `vite.plugins` and, because Workers are bundled apart,
 * into `vite.worker.plugins`.
 */
export function workerXmlParser(): Plugin {
  return {
    name: 'worker-xml-parser',
    enforce: 'pre',
    resolveId(source, importer) {
      const folder = sdkXmlBuilder.exec(importer ?? '')?.[0];
      return folder && /\/xml-parser(?:\.js)?$/.test(source) ? `${folder}xml-parser.js` : null;
    },
  };
}
