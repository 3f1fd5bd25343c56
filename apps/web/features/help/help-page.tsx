import Markdown from 'markdown-to-jsx/react';
import Link from 'next/link';
import { Fragment } from 'react';
import type { Messages } from '../../messages';
import { PageHead } from '../../ui/page-head';
import type { HelpText, HelpTopic } from './help-texts';

/** One topic of the help. */
export function HelpPage({ help, tenant, words }: { help: HelpText; tenant: string; words: Messages }) {
  return (
    <>
      <PageHead
        title={help.title}
        lead={help.lead}
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/help`, title: words.help.title }],
          here: help.title,
        }}
      />
      <article className="prose help">
        <Markdown options={{ wrapper: Fragment }}>{help.text}</Markdown>
      </article>
    </>
  );
}

/** What the help is about. */
export function HelpIndex(props: {
  topics: readonly (HelpText & { topic: HelpTopic })[];
  tenant: string;
  words: Messages;
}) {
  const { topics, tenant, words } = props;
  const say = words.help;
  return (
    <>
      <PageHead title={say.title} lead={say.lead} />
      <ul className="rows bare opening-tight">
        {topics.map(({ topic, title, lead }) => (
          <li key={topic}>
            <Link className="row-title" href={`/t/${tenant}/help/${topic}`}>
              {title}
            </Link>
            <p className="dim mt-1">{lead}</p>
          </li>
        ))}
        <li>
          <Link className="row-title" href="/docs">
            {words.nav.docs}
          </Link>
          <p className="dim mt-1">{say.docsText}</p>
        </li>
      </ul>
    </>
  );
}
