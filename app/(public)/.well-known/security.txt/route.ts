import { securityFile } from '@/lib/services/site-files'

export function GET() {
  return new Response(securityFile(), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
