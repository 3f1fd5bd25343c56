// Next's standalone server looks for its static files beside itself, and the help for its texts two folders above.
import { cpSync, existsSync } from 'node:fs';

cpSync('.next/static', '.next/standalone/apps/web/.next/static', { recursive: true });
if (existsSync('public')) cpSync('public', '.next/standalone/apps/web/public', { recursive: true });
cpSync('../../docs/help', '.next/standalone/docs/help', { recursive: true });
