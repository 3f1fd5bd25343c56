/** The fields in which two states of a form differ. */
export const differing = <Draft extends object>(one: Draft, other: Draft): (keyof Draft)[] =>
  keysOf(one).filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));

/** What they saved meanwhile comes into the form; whatever else was written stays. */
export const takingTheirs = <Draft extends object>(opened: Draft, theirs: Draft, mine: Draft): Draft =>
  withFields(mine, theirs, differing(opened, theirs));

/** What was written stands, and in every other field what they saved. */
export const keepingMine = <Draft extends object>(opened: Draft, theirs: Draft, mine: Draft): Draft =>
  withFields(theirs, mine, differing(opened, mine));

function withFields<Draft extends object>(base: Draft, from: Draft, fields: readonly (keyof Draft)[]): Draft {
  const made = { ...base };
  for (const field of fields) made[field] = from[field];
  return made;
}

// Object.keys knows the names of a plain record; the compiler does not
const keysOf = <Draft extends object>(draft: Draft) => Object.keys(draft) as (keyof Draft)[];
