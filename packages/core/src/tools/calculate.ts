import { z } from 'zod';
import { ArithmeticError, decimals, type Fraction, longestExpression, reckon, rounded } from './arithmetic.ts';
import { constants, ungroundedFigure } from './grounds.ts';
import { defineTool, groundsOf, isSwedish, ToolRefused, workedOut } from './tool.ts';

const titles = { sv: 'Uträkning', en: 'Calculation' };
const words =
  'resultat resultatet blir summa summan totalt sammanlagt medelvärde genomsnitt skillnad procent kronor kr andel motsvarar avrundat uträkningen ' +
  'result total sum altogether average mean difference percent kronor share equals rounded calculation makes';

export const calculate = defineTool({
  name: 'calculate',
  description:
    'Exact arithmetic. Use it for every figure that is not copied from a passage, with figures that stand in the question or in passages. Knows + - * / ( ) % and sum, mean, min, max, such as "4500 * 12%" or "mean(12, 15.5)". % means hundredths. Decimal point, no spaces in numbers.',
  input: z.object({ expression: z.string().trim().min(1).max(longestExpression) }),
  run({ expression }, context) {
    const value = reckoned(expression);
    const invented = ungroundedFigure(expression, groundsOf(context), constants);
    if (invented !== null)
      throw new ToolRefused('not_grounded', `${invented} stands neither in the question nor in any passage`);
    const { text, isExact } = decimals(value);
    const forms = [written(text), ...shortened(value, text)].filter((form) => form !== text);
    const alsoWritten = isSwedish(context.language) ? 'Kan också skrivas' : 'May also be written';
    return workedOut(context, titles, {
      text: [
        `${spaced(expression)} ${isExact ? '=' : '≈'} ${text}`,
        ...(forms.length > 0 ? [`${alsoWritten}: ${forms.join('; ')}`] : []),
      ].join('\n'),
      words,
    });
  },
});

function reckoned(expression: string): Fraction {
  try {
    return reckon(expression);
  } catch (error) {
    if (error instanceof ArithmeticError) throw new ToolRefused('invalid_input', error.message);
    throw error;
  }
}

/** As people write it. */
const spaced = (expression: string): string =>
  expression
    .replaceAll(/\s*([-+*/])\s*/g, ' $1 ')
    .replaceAll('*', '×')
    .trim();

/** What an answer may round a result to: the checks compare figures letter by letter. */
function shortened(value: Fraction, text: string): string[] {
  const [, fraction = ''] = text.split('.');
  return [0, 1, 2]
    .filter((places) => places < fraction.length)
    .map((places) => rounded(value, places).replace('.', ','));
}

/** With a comma, since "1.25" may be a time of the day, and with thousands apart. */
function written(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '\u00a0');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
