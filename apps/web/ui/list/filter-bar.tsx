import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { Button } from '../button';
import { Input, Select } from '../field';
import { isNarrowed, type ListSpec, type ListState, orderInAddress } from './list-address';
import { ListForm } from './list-form';

export interface FilterChoice {
  /** As in the address. */
  name: string;
  label: string;
  /** What it says when it is not set. */
  all: string;
  options: readonly { value: string; title: string }[];
}

/** One filter of a list, as it stands in the address. */
export function FilterSelect({ filter, state }: { filter: FilterChoice; state: ListState }) {
  const { name, label, all, options } = filter;
  return (
    <Select name={name} label={label} defaultValue={state.filters[name] ?? ''}>
      <option value="">{all}</option>
      {options.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </Select>
  );
}

/** Search, filters and order of a list. All of it stands in the address; the count is said aloud when it changes. */
export function FilterBar(props: {
  root: string;
  spec: ListSpec;
  state: ListState;
  /** What is searched in; without it there is no search. */
  search?: { label: string; placeholder?: string };
  filters?: readonly FilterChoice[];
  /** More fields of the form, such as a period. Their names are filters of the spec. */
  children?: ReactNode;
  /** Names of the orders, for narrow screens, where the heads of the columns are not seen. */
  orders?: readonly { by: string; title: string }[];
  /** "12 assistenter" */
  count?: ReactNode;
  words: Messages;
}) {
  const { root, spec, state, search, filters = [], children, orders = [], count, words } = props;
  const { list } = words.parts;
  const order = orderInAddress(state.order);
  const isUsual = order === orderInAddress(spec.order);
  return (
    <search aria-label={list.filters}>
      <ListForm
        root={root}
        values={{ search: state.search, ...state.filters, sort: isUsual ? '' : order }}
        pending={list.pending}
      >
        {search ? (
          <Input
            type="search"
            name="search"
            label={search.label}
            placeholder={search.placeholder}
            defaultValue={state.search}
            maxLength={200}
            className="search-field"
          />
        ) : null}
        {filters.map((filter) => (
          <FilterSelect key={filter.name} filter={filter} state={state} />
        ))}
        {children}
        {orders.length > 0 ? (
          <Select name="sort" label={list.sort} defaultValue={isUsual ? '' : order} className="narrow-sort">
            {orders.flatMap(({ by, title }) =>
              [false, true].map((isDescending) => {
                const value = orderInAddress({ by, isDescending });
                return (
                  <option key={value} value={value === orderInAddress(spec.order) ? '' : value}>
                    {title}, {isDescending ? list.sortedDown : list.sortedUp}
                  </option>
                );
              }),
            )}
          </Select>
        ) : null}
        <Button type="submit" kind="second">
          {list.apply}
        </Button>
        {isNarrowed(state) ? (
          <Link href={root} scroll={false}>
            {list.clear}
          </Link>
        ) : null}
      </ListForm>
      {count ? <output className="list-count">{count}</output> : null}
    </search>
  );
}
