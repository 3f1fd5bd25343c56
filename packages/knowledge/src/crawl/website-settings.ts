import { z } from 'zod';

const pathPrefix = z.string().trim().min(1).max(500).startsWith('/');

/** How often a website can be read again. */
export const schedules = ['never', 'daily', 'weekly', 'monthly'] as const;
export type Schedule = (typeof schedules)[number];

/** What a tenant may set for a website source. */
export const websiteSettings = z.strictObject({
  /** Most pages that are kept. */
  maxPages: z.int().min(1).max(50_000).default(2_000),
  /** Only paths that begin with one of these are read. Empty: the whole site. */
  include: z.array(pathPrefix).max(100).default([]),
  /** Paths that begin with one of these are left out. */
  exclude: z.array(pathPrefix).max(100).default([]),
  /** Whether what lies under the site's own host (`bibliotek.lindvik.example`) is read too. */
  subdomains: z.boolean().default(false),
  /** How often it is read again by itself. */
  schedule: z.enum(schedules).default('weekly'),
  /** Requests to the site at one time. */
  parallel: z.int().min(1).max(16).default(4),
  /** Pause between the starts of two requests, in milliseconds; the site's own crawl-delay counts where it is longer. */
  delayMs: z.int().min(0).max(60_000).default(0),
});

export type WebsiteSettings = z.infer<typeof websiteSettings>;
