import { expect, it } from 'vitest';
import { needsOf } from './attention';

const fine = { isPaused: false, publishedVersion: 3, hasChanges: false, scheduledFor: null };
const standing = { documents: 12, failedSources: [], hasRegisterCard: true };

it('asks for nothing where all is well', () => {
  expect(needsOf(fine, standing)).toEqual([]);
});

it('names what is most urgent first', () => {
  const failedSources = [{ id: 'src_1', knowledgeBaseId: 'kb_1', title: 'lindvik.example' }];
  const needs = needsOf(
    { ...fine, isPaused: true, hasChanges: true },
    { documents: 0, failedSources, hasRegisterCard: false },
  );
  expect(needs.map(({ kind }) => kind)).toEqual(['paused', 'knowledge', 'source', 'changes', 'register']);
});

it('leaves a draft in peace that is published by itself', () => {
  expect(needsOf({ ...fine, publishedVersion: null, hasChanges: true, scheduledFor: '2026-12-01' }, standing)).toEqual(
    [],
  );
});
