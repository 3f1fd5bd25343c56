'use client';
import { useState } from 'react';
import type { Assistant } from '../../api/shapes';
import { TryOut } from '../try-out/try-out';
import { AssistantForm } from './assistant-form';

/** The draft's settings, with the try-out beside them. */
export function AnswersTab({ assistant, tenant, canEdit }: { assistant: Assistant; tenant: string; canEdit: boolean }) {
  const [hasUnsaved, setHasUnsaved] = useState(false);
  return (
    <div className="duo">
      <AssistantForm assistant={assistant} tenant={tenant} canEdit={canEdit} onUnsaved={setHasUnsaved} />
      {canEdit ? <TryOut assistant={assistant} tenant={tenant} hasUnsaved={hasUnsaved} /> : null}
    </div>
  );
}
