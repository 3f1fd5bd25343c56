import type { DesignWords } from '../../messages/sv/design';
import { CodeBlock } from '../../ui/code-block';
import { Disclosure } from '../../ui/disclosure';
import { Tabs } from '../../ui/tabs';
import { Tooltip } from '../../ui/tooltip';
import { LiveDialog, LiveMenu } from './live-open';
import { ThemePair } from './theme-pair';

export function OpenParts({ say, help }: { say: DesignWords; help: (about: string) => string }) {
  const { open, sections } = say;
  const items = (['pin', 'exclude', 'again', 'remove'] as const).map((key) => ({
    key,
    title: open[key],
    chosen: open.chosen(open[key]),
    ...(key === 'remove' && { isDanger: true }),
  }));
  return (
    <>
      <ThemePair say={say}>
        {({ scheme, word }) => (
          <div className="stack">
            <LiveMenu menu={`${open.menu}, ${word}`} items={items} />
            <div>
              <LiveDialog open={open.ask} title={open.question} text={open.consequence} deed={open.removeSource} />
            </div>
            <p>
              {open.term} <Tooltip label={help(open.about)}>{open.explanation}</Tooltip>
            </p>
            <Disclosure title={open.more} isOpen={scheme === 'dark'}>
              <p>{open.moreText}</p>
            </Disclosure>
            <Tabs
              label={`${open.tabs}, ${word}`}
              tabs={[
                { href: '/design', title: sections.open.title },
                { href: '/design#lists', title: sections.lists.title },
                { href: '/design#plots', title: sections.plots.title },
              ]}
            />
            <CodeBlock text={'<script src="https://radrum.example/widget.js" async></script>'} label={open.code} />
          </div>
        )}
      </ThemePair>
      <p className="meta mt-4">{open.palette}</p>
    </>
  );
}
