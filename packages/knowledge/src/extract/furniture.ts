import { isContactCard } from './contact-card.ts';
import { type Element, elementsOf, isInside } from './tree.ts';

/** Elements that are never a page's content. */
const furnitureElements: ReadonlySet<string> = new Set(
  'nav footer aside dialog menu search input select textarea button label del s strike progress meter'.split(' '),
);

const furnitureRoles: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist tooltip'.split(
    ' ',
  ),
);

/**
 * Words in class names and ids that tell furniture from content, in the languages of the sites that are read.
 * A name is cut at `-`, `_` and capitals; an entry matches a run of whole words.
 */
const furnitureWords: readonly string[] = [
  'cookie',
  'cookies',
  'consent',
  'gdpr',
  'kakor',
  'cookiebot',
  'cookiebanner',
  'breadcrumb',
  'breadcrumbs',
  'brodsmulor',
  'brodsmula',
  'murupolku',
  'share',
  'sharing',
  'social media',
  'social share',
  'social links',
  'social buttons',
  'addthis',
  'addtoany',
  'dela sida',
  'related',
  'relaterat',
  'relaterad',
  'related content',
  'see also',
  'read more links',
  'siblings',
  'comments',
  'comment list',
  'commentlist',
  'comment respond',
  'disqus',
  'kommentarer',
  'kommentare',
  'sidebar',
  'sidofalt',
  'widget area',
  'pagination',
  'pager',
  'paging',
  'post navigation',
  'page navigation',
  'newsletter signup',
  'nyhetsbrev',
  'skip link',
  'skip links',
  'skiplink',
  'skip to content',
  'hoppa till innehall',
  'feedback',
  'page feedback',
  'sidfeedback',
  'rating',
  'ratings',
  'hjalpte sidan',
  'was this helpful',
  'readspeaker',
  'rsbtn',
  'listen button',
  'print button',
  'toc',
  'table of contents',
  'innehallsforteckning',
  'on this page',
  'language switcher',
  'language selector',
  'languages',
  'lang switcher',
  'translate',
  'search form',
  'site search',
  'searchbox',
  'main nav',
  'main menu',
  'top menu',
  'side menu',
  'left menu',
  'sub menu',
  'submenu',
  'dropdown menu',
  'huvudmeny',
  'vanstermeny',
  'sidomeny',
  'undermeny',
  'toppmeny',
  'navbar',
  'navigation',
  'mega menu',
  'site header',
  'site footer',
  'sidfot',
  'sidhuvud',
  'advertisement',
  'ads',
  'popup',
  'modal',
  'tag cloud',
  'author box',
  'pswp',
  'lightbox',
  'toolbar',
];
const furnitureName = new RegExp(`(?:^| )(?:${furnitureWords.join('|')})(?: |$)`);

const content: ReadonlySet<string> = new Set(['main', 'article']);

/** Whether an element and all under it is page furniture (menus, banners, forms, readers' comments) and not content. */
export function isFurniture(element: Element): boolean {
  if (element.name === 'aside') return !isContactCard(element);
  if (furnitureElements.has(element.name)) return !isTrigger(element);
  const role = element.attributes['role']?.toLowerCase();
  if (role && furnitureRoles.has(role)) return true;
  if (element.name === 'header') return !isInside(element, content) && !holdsContent(element);
  if (element.name === 'form' || element.name === 'fieldset') return !holdsContent(element);
  if (element.attributes['itemtype']?.endsWith('Comment') || element.attributes['itemprop'] === 'comment') return true;
  if (!hasFurnitureName(element)) return false;
  return !holdsContent(element);
}

function hasFurnitureName(element: Element): boolean {
  if (
    element.name === 'page-root' ||
    element.name === 'page-body' ||
    element.name === 'main' ||
    /^h[1-6]$/.test(element.name)
  )
    return false;
  const id = element.attributes['id'];
  const names = id ? [...element.classes, id] : element.classes;
  return names.some((name) => furnitureName.test(words(name)));
}

const words = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/** A wrapper with an unlucky name, or a form around the whole page (as web forms do), holds the landmark or the title. */
function holdsContent(element: Element): boolean {
  for (const inner of elementsOf(element)) {
    if (inner === element) continue;
    if (inner.name === 'main' || inner.name === 'h1' || inner.attributes['role'] === 'main') return true;
  }
  return false;
}

/** A button or label that opens a panel of the content, or stands in a heading, carries a heading's words. */
export function isTrigger(element: Element): boolean {
  if (element.name !== 'button' && element.name !== 'label') return false;
  for (let up = element.parent, steps = 0; up && steps < 4; up = up.parent, steps += 1)
    if (/^h[1-6]$|^summary$|^dt$/.test(up.name)) return true;
  return element.attributes['aria-expanded'] !== undefined;
}

/** Lines that belong to the page's machinery, whole lines only, lower case. */
const machineryLines: ReadonlySet<string> = new Set([
  'skriv ut',
  'skriv ut sidan',
  'dela',
  'dela sidan',
  'lyssna',
  'till toppen',
  'tillbaka till toppen',
  'till sidans topp',
  'läs mer',
  'visa mer',
  'visa alla',
  'print',
  'print page',
  'share',
  'share this page',
  'listen',
  'back to top',
  'read more',
  'show more',
  'show all',
  'drucken',
  'seite drucken',
  'teilen',
  'vorlesen',
  'nach oben',
  'mehr lesen',
  'mehr anzeigen',
  'tulosta',
  'jaa',
  'kuuntele',
  'takaisin ylös',
  'lue lisää',
  'skriv ut siden',
  'del',
  'til toppen',
  'les mer',
  'læs mere',
  'udskriv',
]);

/** Whether a whole line is only a control's label ("Skriv ut", "Back to top"). */
export function isMachinery(line: string): boolean {
  return line.length < 30 && machineryLines.has(line.toLowerCase());
}
