/** What a list can be narrowed and ordered by. */
export interface ListSpec {
  /** The order when none is asked for. */
  order: ListOrder;
  /** Columns that it can be ordered by. */
  sorts: readonly string[];
  /** Names of filters in the address, with the values that are known; a filter without them takes any short text. */
  filters: Readonly<Record<string, readonly string[] | null>>;
}
export interface ListOrder {
  by: string;
  isDescending: boolean;
}

/** How a list stands, as its address says. */
export interface ListState {
  search: string;
  order: ListOrder;
  /** Only those that are set. */
  filters: Readonly<Record<string, string>>;
  cursor: string | null;
}

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const longest = 200;
/** One value of an address, short and trimmed; empty where it is not there. */
export const oneOf = (query: Query, name: string): string => {
  const value = query[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim().slice(0, longest);
};

/** Reads the address. What it does not know it leaves out, so that an old or invented address shows a list and not an error. */
export function readListState(query: Query, spec: ListSpec): ListState {
  const asked = oneOf(query, 'sort');
  const by = asked.replace(/^-/, '');
  const filters = Object.entries(spec.filters).flatMap(([name, known]) => {
    const value = oneOf(query, name);
    return value !== '' && (known === null || known.includes(value)) ? [[name, value] as const] : [];
  });
  return {
    search: oneOf(query, 'search'),
    order: spec.sorts.includes(by) ? { by, isDescending: asked.startsWith('-') } : spec.order,
    filters: Object.fromEntries(filters),
    cursor: oneOf(query, 'cursor') || null,
  };
}

/** The address of a list in a state; what is as usual is left out. */
export function listAddress(root: string, spec: ListSpec, state: Partial<ListState>): string {
  const { search = '', order = spec.order, filters = {}, cursor = null } = state;
  const isUsual = order.by === spec.order.by && order.isDescending === spec.order.isDescending;
  const query = new URLSearchParams({
    ...(search && { search }),
    ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
    ...(isUsual ? {} : { sort: orderInAddress(order) }),
    ...(cursor && { cursor }),
  }).toString();
  return query === '' ? root : `${root}?${query}`;
}

export const orderInAddress = ({ by, isDescending }: ListOrder): string => `${isDescending ? '-' : ''}${by}`;

/** Where the head of a column leads: ordered by it, and the other way round when it already is. A new order begins at the first page. */
export function sortAddress(root: string, spec: ListSpec, state: ListState, by: string): string {
  const isDescending = state.order.by === by && !state.order.isDescending;
  return listAddress(root, spec, { ...state, order: { by, isDescending }, cursor: null });
}

/** Whether anything is left out of the list. */
export const isNarrowed = ({ search, filters }: ListState): boolean => search !== '' || Object.keys(filters).length > 0;
