import { DATA_CLASSES, type DataClass } from '@radrum/routing';

/** The higher of two classes. */
export const atLeast = (one: DataClass, other: DataClass): DataClass =>
  DATA_CLASSES.indexOf(one) >= DATA_CLASSES.indexOf(other) ? one : other;

/** A class as it is stored; what is none is taken for the most sensitive. */
export const asDataClass = (value: string): DataClass => DATA_CLASSES.find((one) => one === value) ?? 'confidential';
