// Checks the relative links and anchors of every Markdown file: node scripts/check-links.mjs
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const isOurs = (name) => !/(^|\/)(node_modules|dist|\.next|\.data[^/]*)(\/|$)/.test(name);
const files = globSync('**/*.md', { cwd: root }).map((name) => name.replaceAll(path.sep, '/'));

/** The text without code, in which links are only examples. */
const prose = (text) => text.replaceAll(/^(`{3,}|~{3,}).*?^\1.*?$/gms, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchors of a file's headings, as GitHub makes them: a repeated heading gets a number. */
function anchors(text) {
  const seen = new Map();
  return new Set(
    [...text.replaceAll(/^(`{3,}|~{3,}).*?^\1.*?$/gms, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(
      ([, heading = '']) => {
        const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
        const slug = plain.replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '').replaceAll(' ', '-');
        const count = seen.get(slug) ?? 0;
        seen.set(slug, count + 1);
        return count === 0 ? slug : `${slug}-${count}`;
      },
    ),
  );
}

const problems = [];
for (const name of files.filter(isOurs)) {
  const file = path.join(root, name);
  const text = readFileSync(file, 'utf8');
  for (const [, link = ''] of prose(text).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) continue; // another site, an e-mail address
    const [address = '', anchor] = link.split('#');
    const target = address === '' ? file : path.resolve(path.dirname(file), decodeURIComponent(address));
    if (!target.startsWith(root) || !existsSync(target)) problems.push(`${name}: ${link}: there is no such file`);
    else if (
      anchor &&
      statSync(target).isFile() &&
      !anchors(readFileSync(target, 'utf8')).has(decodeURIComponent(anchor))
    )
      problems.push(`${name}: ${link}: there is no such heading`);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
