'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Switch } from '../../ui/switch';
import { CallFailed } from '../session/call-failed';

export interface Digest {
  slug: string;
  name: string;
  isOn: boolean;
}

/** The weekly mails of a person's organisations: each on or off, at once. */
export function Digests({ digests }: { digests: readonly Digest[] }) {
  return digests.map((digest) => <DigestSwitch key={digest.slug} {...digest} />);
}

function DigestSwitch({ slug, name, isOn: atFirst }: Digest) {
  const { digests: say } = useLocale().words.account;
  const [isOn, setIsOn] = useState(atFirst);
  const set = useMutation(useTRPC().digest.set.mutationOptions({ onError: (_, given) => setIsOn(!given.isOn) }));
  return (
    <>
      <Switch
        label={name}
        hint={isOn ? say.on : say.off}
        checked={isOn}
        disabled={set.isPending}
        onChange={({ target }) => {
          setIsOn(target.checked);
          set.mutate({ tenant: slug, isOn: target.checked });
        }}
      />
      <CallFailed error={set.error} />
    </>
  );
}
