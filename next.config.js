/** @type {import('next').NextConfig} */
const config = {
  // `npm test` builds in a folder of its own, so that it never disturbs a running `npm start`.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  // Without scripts a streamed title would land in the body.
  htmlLimitedBots: /.*/,
  // `npm test` checks types; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@libsql/client', 'esbuild', 'exceljs', 'next-auth', 'nodemailer', 'pdfkit', 'pptxgenjs'],
  // A page that somebody's role does not open answers 403; the front shows the words for it.
  experimental: { globalNotFound: true, authInterrupts: true },
}

export default config
