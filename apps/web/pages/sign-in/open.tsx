import type { GetServerSideProps } from 'next';
import { type ServedEntryProps, ServedEntryPage, servedProps } from '../../features/sign-in/served-entry-page';

export const config = { runtime: 'nodejs', unstable_runtimeJS: false };
export default ServedEntryPage;

export const getServerSideProps: GetServerSideProps<ServedEntryProps> = async (context) => {
  const { token, email, callbackUrl } = context.query;
  return servedProps(context, { page: 'open', link: { token, email, callbackUrl } });
};
