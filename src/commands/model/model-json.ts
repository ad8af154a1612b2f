import type { ServiceModel } from '../../wire/service-model.ts';

function entries(table: Readonly<Record<string, unknown>>): string {
  return Object.entries(table)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n');
}

/** A model as JSON text: compact, but one operation or shape a line, so that changes can be reviewed. */
export function modelJson(model: ServiceModel): string {
  const { operations, shapes, waiters, ...facts } = model;
  return `${JSON.stringify(facts).slice(0, -1)},
"operations":{
${entries(operations)}
},
"shapes":{
${entries(shapes)}
},
"waiters":{
${entries(waiters)}
}}
`;
}
