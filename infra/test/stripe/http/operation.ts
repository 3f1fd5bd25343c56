import { z } from 'zod';
import type { World } from '../world/world.ts';
import { parse } from './params.ts';

/** What a route does: parse what came in, then answer with an object or refuse. */
export interface Operation {
  parse(form: unknown): (world: World, ids: string[]) => object;
}

export function operation<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (world: World, params: z.output<z.ZodObject<Shape, z.core.$strict>>, ...ids: [string, string]) => object,
): Operation {
  const schema = z.strictObject(shape);
  return {
    parse(form) {
      const params = parse(schema, form);
      return (world, [first = '', second = '']) => run(world, params, first, second);
    },
  };
}
