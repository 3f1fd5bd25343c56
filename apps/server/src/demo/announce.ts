import { createSignInLink, type Installation } from '@radrum/core';
import type { Environment } from '../environment.ts';
import { seedDemo } from './seed.ts';

/** What `npm start` prints when everything is up: where to go, and how to get in. */
export async function announce(installation: Installation, environment: Environment): Promise<string> {
  const { baseUrl } = environment;
  const demo = environment.hasDemo ? await seedDemo(installation, environment) : undefined;
  const lines = [['Rådrum', baseUrl]];
  if (demo) {
    lines.push(['Demo page', `${baseUrl}/demo`]);
    lines.push(['Sign in', await createSignInLink(installation, demo.ownerEmail)]);
    lines.push(['', 'once, within 15 minutes; a new one: npm run -s radrum -- sign-in ' + demo.ownerEmail]);
  } else lines.push(['First tenant', `${baseUrl}/start, or: npm run -s radrum -- tenant NAME SLUG OWNER-EMAIL`]);
  lines.push(['Operator', 'npm run -s radrum -- operator EMAIL']);
  return lines.map(([label = '', text = '']) => `  ${label.padEnd(14)}${text}`).join('\n');
}
