import path from 'node:path';
import type { NextConfig } from 'next';
import { fixedHeaders, transportHeader } from './security-headers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const everything = '/:path*';

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  // where they were, for those who have kept the address
  redirects: () =>
    Promise.resolve([
      { source: '/t/:tenant/settings/log', destination: '/t/:tenant/log', permanent: true },
      { source: '/t/:tenant/settings/:place(access|export)', destination: '/t/:tenant/log/:place', permanent: true },
    ]),
  headers: () =>
    Promise.resolve([
      { source: everything, headers: fixedHeaders(process.env.NODE_ENV === 'production') },
      {
        source: everything,
        has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
        headers: [transportHeader],
      },
    ]),
};

export default config;
