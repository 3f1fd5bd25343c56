'use client';
import { useState } from 'react';
import { failureOf } from '../../api/failure';

/**
 * Something that is being changed in a form and that another tab may change as well: what somebody else saved is not overwritten, and what
 * was typed stays.
 * @param readNow it as it is on the server; undefined where it is gone
 */
export function useContested<Thing>(first: Thing, readNow: () => Promise<Thing | undefined>) {
  const [opened, setOpened] = useState(first);
  const [theirs, setTheirs] = useState<Thing>();
  const [formKey, setFormKey] = useState(0);
  return {
    /** As the form was filled from it. */
    opened,
    /** Set where somebody else has saved it. */
    theirs,
    /** Another one fills the form anew. */
    formKey,
    /** @param isAnew the form is filled anew with it */
    show: (saved: Thing, { isAnew }: { isAnew: boolean }) => {
      setOpened(saved);
      setTheirs(undefined);
      if (isAnew) setFormKey((before) => before + 1);
    },
    /** What to do with an error of saving. */
    meet: async (error: unknown) => {
      if (failureOf(error).code === 'changed_meanwhile') setTheirs(await readNow());
    },
  };
}
