/** A path segment: fixed text, or a label that takes one segment (or, greedy, all that is left). */
type Segment = { literal: string } | { label: string; isGreedy: boolean };

/** A compiled `/{Bucket}/{Key+}?x-id=PutObject`. */
export interface UriTemplate {
  segments: readonly Segment[];
  /** Fixed query parameters; the value is '' for bare keys such as `?acl`. */
  query: readonly (readonly [string, string])[];
}

const compiled = new Map<string, UriTemplate>();

/** Compiles the template of an operation, once: templates come from the model only, so there are few. */
export function compileUri(uri: string): UriTemplate {
  let template = compiled.get(uri);
  if (!template) compiled.set(uri, (template = parseTemplate(uri)));
  return template;
}

function parseTemplate(uri: string): UriTemplate {
  const question = uri.indexOf('?');
  const path = question < 0 ? uri : uri.slice(0, question);
  const query = question < 0 ? '' : uri.slice(question + 1);
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment): Segment => {
      const label = /^\{([^}+]+)(\+?)\}$/.exec(segment);
      return label ? { label: label[1]!, isGreedy: label[2] === '+' } : { literal: segment };
    });
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const [name, value = ''] = pair.split('=');
      return [name!, value];
    });
  return { segments, query: pairs };
}

/** Labels of a path that fits, still percent-encoded; undefined when it does not fit. A final slash is ignored. */
export function matchPath(template: UriTemplate, path: string): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  let rest = path.replace(/^\//, '');
  for (const segment of template.segments) {
    if ('label' in segment && segment.isGreedy) {
      if (rest === '') return undefined;
      labels[segment.label] = rest;
      return labels;
    }
    const slash = rest.indexOf('/');
    const text = slash < 0 ? rest : rest.slice(0, slash);
    if ('literal' in segment ? text !== segment.literal : text === '') return undefined;
    if ('label' in segment) labels[segment.label] = text;
    rest = slash < 0 ? '' : rest.slice(slash + 1);
  }
  return rest === '' ? labels : undefined;
}

/** Fills the labels in; `encode` gets each label's value and whether slashes stay. */
export function fillPath(template: UriTemplate, encode: (label: string, isGreedy: boolean) => string): string {
  const parts = template.segments.map((segment) =>
    'literal' in segment ? segment.literal : encode(segment.label, segment.isGreedy),
  );
  return `/${parts.join('/')}`;
}
