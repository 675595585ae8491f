import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const root = dirname(fileURLToPath(import.meta.url))
const site = process.env.SITE_URL

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false, // server/ compresses what it keeps, once
  reactStrictMode: true,
  htmlLimitedBots: /.*/, // titles and descriptions stand in the head for everybody, not only for known robots
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', 'undici'],
  images: { unoptimized: true },
  typedRoutes: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` looks at the types, of the tests as well
  outputFileTracingRoot: root,
  turbopack: { root },
  experimental: {
    authInterrupts: true, // a role that does not suffice is answered with 403 and app/**/forbidden.tsx
    serverActions: {
      bodySizeLimit: '13mb', // above what server/ lets through, which tells why it refuses a body
      allowedOrigins: site && URL.canParse(site) ? [new URL(site).host] : [],
    },
  },
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
