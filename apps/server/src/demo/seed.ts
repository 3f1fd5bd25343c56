import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  addSource,
  createAssistant,
  createKey,
  createKnowledgeBase,
  createTenant,
  type Installation,
  publishAssistant,
  RadrumError,
  systemScope,
  updateTenant,
} from '@radrum/core';
import { z } from 'zod';
import type { Environment } from '../environment.ts';

const demoSchema = z.object({
  tenant: z.string(),
  ownerEmail: z.string(),
  assistant: z.string(),
  publishableKey: z.string(),
});
export type Demo = z.infer<typeof demoSchema>;

/** What the demo page's widget shows before anything is asked for. */
export const demoAssistantName = 'Fråga Lindvik';
export const demoAccent = '#1f5a3c';
const demoFile = (environment: Environment): string => path.join(environment.dataDir, 'demo.json');

/** The demo that was seeded before; undefined when there is none. */
export function readDemo(environment: Environment): Demo | undefined {
  const file = demoFile(environment);
  return existsSync(file) ? demoSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/**
 * Makes the fictional municipality of Lindvik on the first start: a tenant, its website as a knowledge base (read by the worker
 * afterwards), and a citizen assistant that is published on it.
 * @returns undefined when somebody else has the slug already
 */
export async function seedDemo(installation: Installation, environment: Environment): Promise<Demo | undefined> {
  const before = readDemo(environment);
  if (before) return before;
  const ownerEmail = 'agare@lindvik.example';
  // A start that was cut off here left a tenant that nobody enters: the next one makes another beside it.
  const begun = `${demoFile(environment)}.begun`;
  const attempt = existsSync(begun) ? Number(readFileSync(begun, 'utf8')) + 1 : 1;
  const slug = attempt > 1 ? `lindvik-${attempt}` : 'lindvik';
  try {
    const { id } = await createTenant(installation, { name: 'Lindviks kommun', slug, locale: 'sv', ownerEmail });
    writeFileSync(begun, String(attempt), { mode: 0o600 });
    const scope = systemScope(installation, id, 'seed');
    await updateTenant(scope, {
      accent: demoAccent,
      contact: {
        phone: '0400-12 30 00',
        email: 'kontakt@lindvik.example',
        url: `${environment.baseUrl}/demo/kontakt.html`,
        hours: 'vardagar 8–16',
        opening: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
        crisis: [{ name: 'Socialjouren i Lindvik, kvällar och helger', phone: '0400-12 31 12' }],
      },
    });
    const base = await createKnowledgeBase(scope, { name: 'Lindviks webbplats', language: 'sv' });
    await addSource(scope, base.id, {
      type: 'website',
      url: `${environment.baseUrl}/demo/`,
      title: 'lindvik.example',
      include: ['/demo/'],
    });
    const assistant = await createAssistant(scope, {
      name: demoAssistantName,
      slug: 'fraga-lindvik',
      audience: 'citizen',
      knowledgeBaseIds: [base.id],
      instructions: 'Skriv du, inte ni. Förklara ett fackord första gången det används.',
      languages: ['sv', 'en'],
      handoff: { form: true, email: null },
      look: { launcher: '', side: 'right' },
      greeting: 'Hej! Jag svarar på frågor om Lindviks kommun, dygnet runt. Jag visar alltid var svaret kommer ifrån.',
      suggestedQuestions: [
        'Vad kostar sophämtningen?',
        'Hur ställer jag mitt barn i kö till förskolan?',
        'Behöver jag bygglov för en altan?',
      ],
    });
    await publishAssistant(scope, assistant.slug, { note: 'Första versionen' });
    const origins = [
      ...new Set([
        new URL(environment.baseUrl).origin,
        `http://localhost:${environment.port}`,
        `http://127.0.0.1:${environment.port}`,
      ]),
    ];
    const { key } = await createKey(scope, { name: 'Webbplatsen', type: 'publishable', origins });
    const demo = { tenant: slug, ownerEmail, assistant: assistant.slug, publishableKey: key };
    writeFileSync(demoFile(environment), JSON.stringify(demo), { mode: 0o600 });
    rmSync(begun, { force: true });
    return demo;
  } catch (error) {
    if (error instanceof RadrumError && error.code === 'conflict') return undefined;
    throw error;
  }
}
