import { countWords } from './clean-text.ts';
import { type Element, elementsOf } from './tree.ts';

/** Class and id words of containers for the main content in widespread publishing systems. */
const contentName =
  /^(?:main-?content|page-?content|content-?main|main-?body|entry-?content|post-?content|article-?(?:body|content)|site-?main|primary-?content|mittenspalt|huvudinnehall|innehall|inhalt|hauptinhalt|sisalto|content)$/i;

/** A landmark with fewer words than this beside a long page is taken for an empty shell. */
const shellWords = 12;

export interface MainContent {
  roots: Element[];
  /** True when only the whole page was left: an extractor that judges by density may do better. */
  isGuess: boolean;
}

/** Words under each element, what is left out not counted. */
function weigh(
  root: Element,
  isLeftOut: (element: Element) => boolean,
): Map<Element, { words: number; linked: number }> {
  const weights = new Map<Element, { words: number; linked: number }>();
  const visit = (element: Element, isLinked: boolean): { words: number; linked: number } => {
    const sum = { words: 0, linked: 0 };
    for (const child of element.children) {
      if (typeof child === 'string') {
        const words = countWords(child);
        sum.words += words;
        if (isLinked) sum.linked += words;
      } else if (!isLeftOut(child)) {
        const inner = visit(child, isLinked || child.name === 'a');
        sum.words += inner.words;
        sum.linked += inner.linked;
      }
    }
    weights.set(element, sum);
    return sum;
  };
  visit(root, false);
  return weights;
}

/** Finds where a page's content stands: by landmark, by article, by a well-known name, around the title, else the whole page. */
export function findMainContent(root: Element, isLeftOut: (element: Element) => boolean): MainContent {
  const weights = weigh(root, isLeftOut);
  const seen = [...elementsOf(root, (element) => !isLeftOut(element))];
  const words = (element: Element): number => weights.get(element)?.words ?? 0;
  const total = words(root);
  const heaviest = (elements: readonly Element[]): Element | undefined =>
    elements.toSorted((a, b) => words(b) - words(a))[0];
  const isEnough = (element: Element, share: number): boolean => words(element) > 0 && words(element) >= total * share;

  const landmark = heaviest(seen.filter((element) => element.name === 'main' || element.attributes['role'] === 'main'));
  if (landmark && words(landmark) > 0 && (words(landmark) >= shellWords || total < shellWords * 5))
    return { roots: [landmark], isGuess: false };

  const articles = outermost(seen.filter((element) => element.name === 'article'));
  const inArticles = articles.reduce((sum, article) => sum + words(article), 0);
  if (articles.length > 0 && inArticles >= Math.max(1, total * 0.4)) return { roots: articles, isGuess: false };

  const named = heaviest(
    seen.filter((element) =>
      [...element.classes, element.attributes['id'] ?? ''].some((name) => contentName.test(name)),
    ),
  );
  if (named && isEnough(named, 0.5)) return { roots: [named], isGuess: false };

  const title = seen.find((element) => element.name === 'h1');
  for (let up = title?.parent ?? null; up; up = up.parent)
    if (isEnough(up, 0.7)) return { roots: [up], isGuess: false };

  const linked = weights.get(root)?.linked ?? 0;
  return { roots: [root], isGuess: total > 0 && linked > total * 0.5 };
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let up = element.parent; up; up = up.parent) if (all.has(up)) return false;
    return true;
  });
}
