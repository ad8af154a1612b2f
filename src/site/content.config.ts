import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** A folder under labs/ is a lab; its lesson is lesson.mdx. Nothing is registered anywhere else. */
const labs = defineCollection({
  loader: glob({
    base: './labs',
    pattern: '*/lesson.mdx',
    generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
  }),
  schema: z.object({
    title: z.string(),
    summary: z.string(),
    /** Users the service has at this lab: decides the station on the metro line. */
    users: z.number().int().min(0),
    minutes: z.number().int().positive(),
    costUsdPerHour: z.number().min(0),
    order: z.number().int(),
  }),
});

export const collections = { labs };
