import { StudioTrail } from './studio-trail'
import { VersionDifferences } from './version-differences'
import { PageHead } from '@/components/ui/page-head'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import type { VersionDifference } from '@/lib/domain/survey/version-difference'

type Content = { id: string; title: string; version: number; hash: string; frozenAt: string; surveyTitle: string; previous: number | null; difference: VersionDifference }

export function VersionView({ content: { id, title, version, hash, frozenAt, surveyTitle, previous, difference } }: { content: Content }) {
  return (
    <>
      <PageHead kicker={<StudioTrail survey={{ id, title }} />} title={`Version ${version} of ${surveyTitle}`}>
        Frozen {frozenAt}. Nothing of it can change.
      </PageHead>
      <p>Hash of all that it says and asks: <code className="hash">{hash}</code></p>
      <p className="steps-row">
        <a href={surveyPath(id, `/export?version=${version}`)}>Export as JSON</a>
        <a href={surveyPath(id, '/versions')}>All versions</a>
      </p>
      <h2>{previous === null ? 'The first version' : `Against version ${previous}`}</h2>
      <VersionDifferences difference={difference} previous={previous} />
    </>
  )
}
