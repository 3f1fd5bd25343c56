import { chromium as pw } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
const [out, look, ...paths] = process.argv.slice(2); // look: 1280-light-sv
const [w, scheme, lang] = look.split('-');
const browser = await pw.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
const state = '/tmp/me/state.json';
const ctx = await browser.newContext({ viewport: { width: Number(w), height: 900 }, colorScheme: scheme, locale: lang === 'en' ? 'en-GB' : 'sv-SE', ...(existsSync(state) && { storageState: state }) });
const page = await ctx.newPage();
page.on('console', m => m.type() === 'error' && console.log('console:', m.text().slice(0, 200)));
page.on('pageerror', e => console.log('pageerror:', String(e).slice(0, 300)));
if (!existsSync(state)) {
  const link = execFileSync('npm', ['run', '-s', 'radrum', '--', 'sign-in', 'agare@lindvik.example'], { cwd: '/work/main', env: { ...process.env, RADRUM_DATA_DIR: '/tmp/trial9/data', PORT: '3700' } }).toString().trim().split('\n').at(-1);
  await page.goto(link.replace(/:\d+/, ':3700'));
  await page.getByRole('button').last().click();
  await page.waitForURL(/\/t\//, { timeout: 60000 });
  await ctx.storageState({ path: state });
}
for (const [n, p] of paths.entries()) {
  await page.goto(`http://localhost:3700${p}`, { timeout: 120000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}-${n}.png`, fullPage: true });
}
await browser.close();
