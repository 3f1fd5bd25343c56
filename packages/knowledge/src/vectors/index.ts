export { packVector } from './pack-vector.ts';
export { type StoredVector, VectorTable } from './vector-table.ts';
