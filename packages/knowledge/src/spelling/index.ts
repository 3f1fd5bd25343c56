export { correct, nearBeginnings, type Correction } from './correct.ts';
