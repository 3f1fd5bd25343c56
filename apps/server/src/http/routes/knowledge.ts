import {
  addFile,
  addSource,
  cancelSync,
  changeFilter,
  createKnowledgeBase,
  deleteKnowledgeBase,
  deleteSource,
  documentChanges,
  documentFilter,
  getDocument,
  getKnowledgeBase,
  getSource,
  importFaq,
  importMode,
  listChanges,
  listConflicts,
  listDocuments,
  listKnowledgeBases,
  listReports,
  listSources,
  newKnowledgeBase,
  newSource,
  pageQuery,
  RadrumError,
  replaceFile,
  search,
  type Scope,
  searchRequest,
  sourceChanges,
  syncSource,
  updateDocument,
  updateSource,
  uploadFields,
} from '@radrum/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { addOriginalRoute } from './files.ts';
import {
  changePage,
  changedDocument,
  conflictList,
  createdKnowledgeBase,
  documentDetail,
  documentPage,
  hits,
  importedFaq,
  knowledgeBase,
  knowledgeBasePage,
  reportList,
  source,
  sourcePage,
  sourceState,
} from './knowledge-shapes.ts';

const tag = 'Knowledge';
/** Whoever may only write still finds what they write to. */
const toRead = (scope: Scope): Scope => ({
  ...scope,
  permissions: new Set([...scope.permissions, 'knowledge:read']),
});
/** Calls that take a file and nothing else have been refused by then. */
const notJson = (): never => {
  throw new RadrumError('unsupported_media_type', 'Send the file as multipart/form-data.');
};

export function addKnowledgeRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'post',
    path: '/knowledge-bases',
    tag,
    summary: 'Make a knowledge base',
    needs: 'knowledge:write',
    body: newKnowledgeBase,
    status: 201,
    answer: createdKnowledgeBase,
    handle: ({ scope, body }) => createKnowledgeBase(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases',
    tag,
    summary: 'List the knowledge bases',
    needs: 'knowledge:read',
    query: pageQuery,
    status: 200,
    answer: knowledgeBasePage,
    handle: ({ scope, query }) => listKnowledgeBases(scope, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases/{id}',
    tag,
    summary: 'Read a knowledge base',
    needs: 'knowledge:read',
    status: 200,
    answer: knowledgeBase,
    handle: ({ scope, params }) => getKnowledgeBase(scope, params.id),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/knowledge-bases/{id}',
    tag,
    summary: 'Delete a knowledge base with all that is in it',
    needs: 'knowledge:write',
    status: 204,
    handle: ({ scope, params }) => deleteKnowledgeBase(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases/{id}/conflicts',
    tag,
    summary: 'List pages that state different figures for one thing',
    needs: 'knowledge:read',
    status: 200,
    answer: conflictList,
    handle: async ({ scope, params }) => ({ data: await listConflicts(scope, params.id) }),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases/{id}/sources',
    tag,
    summary: 'List the sources of a knowledge base',
    needs: 'knowledge:read',
    query: pageQuery.extend({ limit: pageQuery.shape.limit.unwrap().default(100) }),
    status: 200,
    answer: sourcePage,
    handle: ({ scope, params, query }) => listSources(scope, params.id, query),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/knowledge-bases/{id}/sources',
    tag,
    summary: 'Add a website, a FAQ, a text or a file',
    needs: 'knowledge:write',
    find: (scope, params) => getKnowledgeBase(toRead(scope), params.id),
    upload: {
      fields: uploadFields,
      handle: ({ scope, params, file, fields }) => addFile(scope, params.id, file, uploadFields.parse(fields)),
    },
    body: newSource,
    status: 201,
    answer: sourceState,
    handle: ({ scope, params, body }) => addSource(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/sources/{id}',
    tag,
    summary: 'Read a source with its progress and problems',
    needs: 'knowledge:read',
    status: 200,
    answer: source,
    handle: ({ scope, params }) => getSource(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/sources/{id}',
    tag,
    summary: 'Change a source; where other pages are to be read, it is read again',
    needs: 'knowledge:write',
    find: (scope, params) => getSource(toRead(scope), params.id),
    body: sourceChanges,
    status: 200,
    answer: source,
    handle: ({ scope, params, body }) => updateSource(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/sources/{id}/file',
    tag,
    summary: 'Put a newer file in the place of a source’s',
    needs: 'knowledge:write',
    find: (scope, params) => getSource(toRead(scope), params.id),
    upload: {
      fields: uploadFields,
      handle: ({ scope, params, file, fields }) => replaceFile(scope, params.id, file, uploadFields.parse(fields)),
    },
    status: 202,
    answer: sourceState,
    handle: notJson,
  });
  addOriginalRoute(app);
  addEndpoint(app, {
    method: 'post',
    path: '/sources/{id}/faq-import',
    tag,
    summary: 'Look at questions and answers of a spreadsheet, or add them to a FAQ',
    needs: 'knowledge:write',
    find: (scope, params) => getSource(toRead(scope), params.id),
    upload: {
      fields: importMode,
      handle: ({ scope, params, file, fields }) => importFaq(scope, params.id, file, importMode.parse(fields)),
    },
    status: 200,
    answer: importedFaq,
    handle: notJson,
  });
  addEndpoint(app, {
    method: 'get',
    path: '/sources/{id}/reports',
    tag,
    summary: 'List the last syncs of a source with what they changed',
    needs: 'knowledge:read',
    status: 200,
    answer: reportList,
    handle: async ({ scope, params }) => ({ data: await listReports(scope, params.id) }),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/sync-reports/{id}/changes',
    tag,
    summary: 'List what one sync changed, with the text before and after',
    needs: 'knowledge:read',
    query: pageQuery.extend(changeFilter.shape),
    status: 200,
    answer: changePage,
    handle: ({ scope, params, query }) => listChanges(scope, params.id, query),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/sources/{id}',
    tag,
    summary: 'Delete a source with its documents',
    needs: 'knowledge:write',
    status: 204,
    handle: ({ scope, params }) => deleteSource(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/sources/{id}/sync',
    tag,
    summary: 'Read a website again',
    needs: 'knowledge:write',
    status: 202,
    answer: sourceState,
    handle: ({ scope, params }) => syncSource(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/sources/{id}/cancel',
    tag,
    summary: 'Stop a sync; what was read stays',
    needs: 'knowledge:write',
    status: 202,
    answer: sourceState,
    handle: ({ scope, params }) => cancelSync(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/sources/{id}/documents',
    tag,
    summary: 'List the documents of a source',
    needs: 'knowledge:read',
    query: pageQuery.extend(documentFilter.shape),
    status: 200,
    answer: documentPage,
    handle: ({ scope, params, query }) => listDocuments(scope, params.id, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/documents/{id}',
    tag,
    summary: 'Read a document with its text and passages',
    needs: 'knowledge:read',
    status: 200,
    answer: documentDetail,
    handle: ({ scope, params }) => getDocument(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/documents/{id}',
    tag,
    summary: 'Pin, exclude, rename or limit a page in time',
    needs: 'knowledge:write',
    find: (scope, params) => getDocument(toRead(scope), params.id),
    body: documentChanges,
    status: 200,
    answer: changedDocument,
    handle: ({ scope, params, body }) => updateDocument(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/search',
    tag,
    summary: 'Search knowledge bases',
    needs: 'search',
    body: searchRequest,
    status: 200,
    answer: hits,
    handle: async ({ scope, body }) => ({ data: await search(scope, body) }),
  });
}
