'use client';
import { useState } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Table } from '../../ui/table';

export function LiveSelection({ label, names, head }: { label: string; names: readonly string[]; head: string }) {
  const { list } = useLocale().words.parts;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(names.slice(0, 1)));
  return (
    <div>
      <Table
        label={label}
        rows={names}
        keyOf={(name) => name}
        columns={[{ head, isName: true, cell: (name) => name }]}
        selection={{ selected, onChange: setSelected, labelOf: list.select, labelOfAll: list.selectAll }}
      />
      <output className="meta mt-2">{list.selected(selected.size)}</output>
    </div>
  );
}
