import { Files, LayoutGrid, LayoutTemplate, type LucideIcon, Pencil, Reply } from 'lucide-react';
import type { TaskInput, TaskKind } from '../../api/shapes';

export const kindsInOrder: readonly TaskKind[] = ['summarise', 'improve', 'template', 'classify', 'reply'];
export const kindIcons: Readonly<Record<TaskKind, LucideIcon>> = {
  summarise: Files,
  improve: Pencil,
  template: LayoutTemplate,
  classify: LayoutGrid,
  reply: Reply,
};
export const isKind = (value: string): value is TaskKind => kindsInOrder.some((kind) => kind === value);

/** What a task is told where nobody has chosen yet. */
export const startInput = (kind: TaskKind): TaskInput => {
  switch (kind) {
    case 'summarise':
      return { kind, form: 'short', questions: [] };
    case 'improve':
      return { kind, goal: 'plain', tone: 'plain', targetLanguage: 'en' };
    case 'template':
      return { kind, templateId: null, fill: 'form', values: {} };
    case 'classify':
      return { kind, categorySetId: null };
    case 'reply':
      return { kind, assistantId: null };
  }
};
