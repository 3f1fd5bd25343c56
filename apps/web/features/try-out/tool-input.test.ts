import { expect, test } from 'vitest';
import { toolInput } from './tool-input';

test.each([
  ['{"expression":"4500 * 12%"}', '4500 * 12%'],
  ['{"from":"2027-05-03","amount":3,"unit":"weeks"}', '2027-05-03, 3, weeks'],
  [`{"text":"${'ord '.repeat(60)}`, `${'ord '.repeat(30)} …`],
  ['{"query":{"x":1}}', ''],
  ['not json', ''],
  ['null', ''],
  ['[1,2]', '1, 2'],
])('%s reads %j', (written, read) => expect(toolInput(written)).toBe(read));
