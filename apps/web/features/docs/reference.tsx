import Link from 'next/link';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { Mark } from '../../ui/mark';
import { PageHead } from '../../ui/page-head';
import { Choices } from '../session/choices';
import type { OpenApi, Schema } from './read-openapi';
import { type Call, callsByTag, curlOf, fieldsOf, typeOf } from './shapes';

const idOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Every call of the API, as the server itself describes it. */
export function Reference({ api, words }: { api: OpenApi | null; words: Messages }) {
  const { docs } = words;
  const groups = api ? callsByTag(api) : [];
  const base = api?.servers[0]?.url ?? '';
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="public-top">
        <Link className="brand" href="/">
          <Mark />
          <span>{words.product}</span>
        </Link>
        <a href="/sign-in">{words.signIn.title}</a>
      </header>
      <main className="page" id="main" tabIndex={-1}>
        <PageHead title={docs.title} lead={docs.lead} meta={<a href="/api/v1/openapi.json">{docs.raw}</a>} />
        {api ? (
          <Band first title={docs.contents}>
            <ul className="cols pair">
              {groups.map(([tag, calls]) => (
                <li key={tag}>
                  <a href={`#${idOf(tag)}`}>{tag}</a> <span className="meta">{calls.length}</span>
                </li>
              ))}
            </ul>
          </Band>
        ) : (
          <Band first title={docs.unavailable}>
            <p>{docs.unavailableText}</p>
          </Band>
        )}
        {groups.map(([tag, calls]) => (
          <Band key={tag} title={tag} id={idOf(tag)}>
            {calls.map((call) => (
              <CallEntry key={`${call.method} ${call.path}`} call={call} base={base} words={words} />
            ))}
          </Band>
        ))}
        <div className="cols pair form-width">
          <Choices />
        </div>
      </main>
    </>
  );
}

function CallEntry({ call, base, words }: { call: Call; base: string; words: Messages }) {
  const { docs } = words;
  const { method, path, operation } = call;
  const needs = (operation.security ?? []).flatMap((scheme) =>
    Object.entries(scheme).map(([name, scopes]) => [name, ...scopes].join(' ')),
  );
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status !== 'default');
  return (
    <article className="operation">
      <h3>
        <span className="method">{method}</span> <span>{path}</span>
      </h3>
      {/* the server describes itself in English */}
      <p className="dim mt-1" lang="en">
        {operation.summary} {operation.description}
      </p>
      <p className="meta mt-1">
        {docs.needs}: {needs.length > 0 ? <span lang="en">{needs.join(', ')}</span> : docs.open}
      </p>
      {parameters.length > 0 ? (
        <Fields
          title={docs.parameters}
          words={words}
          fields={parameters.map(({ name, schema, required = false, description = '' }) => ({
            name,
            type: typeOf(schema),
            isRequired: required,
            description,
          }))}
        />
      ) : null}
      {body ? <Fields title={docs.body} words={words} fields={fieldsOf(body)} /> : null}
      {answers.map(([status, answer]) => {
        const [type, content] = Object.entries(answer.content ?? {})[0] ?? [];
        return (
          <Answer
            key={status}
            title={`${docs.answers} ${status}${type && type !== 'application/json' ? `, ${type}` : ''}`}
            schema={content?.schema}
            words={words}
          />
        );
      })}
      <details className="mt-3">
        <summary>{docs.example}</summary>
        <pre className="mt-2">
          <code>{curlOf(call, base)}</code>
        </pre>
      </details>
    </article>
  );
}

function Answer({ title, schema, words }: { title: string; schema: Schema | undefined; words: Messages }) {
  const fields = fieldsOf(schema?.type === 'array' ? schema.items : schema);
  if (fields.length === 0) return <p className="meta mt-3">{title}</p>;
  return (
    <details className="mt-3">
      <summary>{title}</summary>
      <Fields title="" words={words} fields={fields} />
    </details>
  );
}

function Fields({ title, fields, words }: { title: string; fields: ReturnType<typeof fieldsOf>; words: Messages }) {
  const { docs } = words;
  return (
    <>
      {title ? <h4 className="mt-3">{title}</h4> : null}
      <dl className="fields">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              <code>{field.name}</code>
            </dt>
            <dd>
              <span className="meta" lang="en">
                {field.type}
              </span>{' '}
              {field.isRequired ? <strong className="text-1">{docs.required}</strong> : null}{' '}
              <span lang="en">{field.description}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
