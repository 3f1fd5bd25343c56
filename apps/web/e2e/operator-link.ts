import { linkIn, radrum } from './installation.ts';

/** Makes a person an operator of the test installation; gives the address that signs them in. */
export async function operatorLink(email: string): Promise<string> {
  const printed = await radrum('operator', email);
  const link = linkIn(printed);
  if (!link) throw new Error(`no link in: ${printed}`);
  return link;
}
