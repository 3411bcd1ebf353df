import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { surveyPath } from '@/lib/domain/survey/draft-page'

export type SurveyLine = { id: string; title: string; updatedAt: string; updatedBy: string; versions: number; waves: number }

export function SurveyTable({ caption, surveys }: { caption: string; surveys: readonly SurveyLine[] }) {
  return (
    <StackTable>
      <caption>{caption}</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>Survey</ColumnHead>
          <ColumnHead>Last changed</ColumnHead>
          <ColumnHead>Frozen versions</ColumnHead>
          <ColumnHead>Waves</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {surveys.map(({ id, title, updatedAt, updatedBy, versions, waves }) => (
          <StackRow key={id}>
            <RowHead><a href={surveyPath(id)}>{title}</a></RowHead>
            <StackCell data-label="Last changed">{updatedAt}, {updatedBy}</StackCell>
            <StackCell data-label="Frozen versions">{versions === 0 ? <span className="quiet">none: a draft</span> : <a href={surveyPath(id, '/versions')}>{versions}</a>}</StackCell>
            <StackCell data-label="Waves">{waves === 0 ? <span className="quiet">not asked yet</span> : waves}</StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}
