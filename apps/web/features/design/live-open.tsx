'use client';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Menu } from '../../ui/menu';
import { UndoBar } from '../../ui/undo-bar';

/** The bar in the text, and the one that floats for ten seconds. */
export function LiveUndo({ text, show }: { text: string; show: string }) {
  const [isShown, setIsShown] = useState(false);
  const hide = () => setIsShown(false);
  return (
    <div className="flow">
      <UndoBar isStill onUndo={hide} onClose={hide}>
        {text}
      </UndoBar>
      <Button kind="second" small onClick={() => setIsShown(true)}>
        {show}
      </Button>
      {isShown ? (
        <UndoBar onUndo={hide} onClose={hide}>
          {text}
        </UndoBar>
      ) : null}
    </div>
  );
}

interface MenuWords {
  menu: string;
  items: readonly { key: string; title: string; chosen: string; isDanger?: boolean }[];
}

export function LiveMenu({ menu, items }: MenuWords) {
  const [chosen, setChosen] = useState('');
  return (
    <div className="flow">
      <Menu label={menu} items={items.map((item) => ({ ...item, onChoose: () => setChosen(item.chosen) }))} />
      <output className="meta">{chosen}</output>
    </div>
  );
}

/** A question before something that cannot easily be undone. The safe choice has the focus first. */
export function LiveDialog(props: { open: string; title: string; text: string; deed: string }) {
  const { open, title, text, deed } = props;
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button kind="danger" onClick={() => setIsOpen(true)}>
        {open}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        <p className="dim my-4">{text}</p>
        <DialogActions deed={deed} busy={false} onDeed={close} onCancel={close} isQuestion isFinal />
      </Dialog>
    </>
  );
}
