import type { CommonsKind, Sharing } from '../../api/shapes';

export const kindsInOrder = [
  'template',
  'category_set',
  'test_set',
  'assistant',
  'synonyms',
  'policy',
] as const satisfies readonly CommonsKind[];
export const asKind = (value: string | undefined): CommonsKind | undefined =>
  kindsInOrder.find((kind) => kind === value);

export const licences = ['CC0-1.0', 'CC-BY-4.0', 'EUPL-1.2'] as const satisfies readonly Sharing['licence'][];

/** Where one's own copy lies. */
export function copyAddress(tenant: string, kind: CommonsKind, copyId: string): string {
  const root = `/t/${tenant}`;
  switch (kind) {
    case 'template':
      return `${root}/work/templates/${copyId}`;
    case 'category_set':
      return `${root}/work/categories/${copyId}`;
    case 'test_set':
      return `${root}/tests/${copyId}`;
    case 'assistant':
      return `${root}/assistants`;
    case 'synonyms':
      return `${root}/knowledge/words`;
    case 'policy':
      return `${root}/rules`;
  }
}
