'use client';
import { Fragment, type ReactNode } from 'react';
import { ReferenceButton } from '../summary/reference-button';
import { citationNodesIn, citationOf, type EditorNode } from './document';

/** An edited document, to read: its references open their pages. */
export function WrittenDocument(props: { document: EditorNode; open: number | null; onShow: (place: number) => void }) {
  const { document, open, onShow } = props;
  const places = new Map(citationNodesIn(document).map((node, place) => [node, place]));
  // nodes of a finished document never change places, so their place is their key
  const all = (nodes: readonly EditorNode[] = []): ReactNode =>
    nodes.map((node, place) => <Fragment key={`${place} ${node.type}`}>{say(node)}</Fragment>);
  const say = (node: EditorNode): ReactNode => {
    const citation = citationOf(node);
    if (citation) {
      const place = places.get(node) ?? 0;
      return (
        <ReferenceButton
          label={citation.label}
          about={citation.quote.split(/\s+/).slice(0, 8).join(' ')}
          place={place}
          isOpen={open === place}
          onShow={onShow}
        />
      );
    }
    switch (node.type) {
      case 'text':
        return node.marks?.some(({ type }) => type === 'bold') ? <strong>{node.text}</strong> : node.text;
      case 'hardBreak':
        return <br />;
      case 'heading':
        return node.attrs?.['level'] === 3 ? (
          <h3 className="h4">{all(node.content)}</h3>
        ) : (
          <h2 className="h3">{all(node.content)}</h2>
        );
      case 'bulletList':
        return <ul>{all(node.content)}</ul>;
      case 'orderedList':
        return <ol>{all(node.content)}</ol>;
      case 'listItem':
        return <li>{all(node.content)}</li>;
      default:
        return <p>{all(node.content)}</p>;
    }
  };
  return <div className="written">{all(document.content)}</div>;
}
