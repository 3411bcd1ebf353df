import { drawFrom } from '../disclosure/attack/draw'
import type { Answer } from '../survey/answer'
import { isWords, packAnswers } from '../survey/packed-answers'
import type { Question } from '../survey/question'
import { questionsOf, type Survey } from '../survey/survey'
import type { ClosedWave } from './wave-data'

/**
 * Invented answers to any survey, the same for the same seed: of the people whose groups are given about six in ten
 * answer, more of some groups than of others; groups and people have moods, and a few leave something blank. `shift`
 * moves every mood by so many points.
 */
export function inventedAnswers(survey: Survey, people: readonly string[], seed: number, shift = 0): Pick<ClosedWave, 'rows' | 'comments'> {
  const draw = drawFrom(seed)
  const groups = [...new Set(people)]
  const moods = new Map(groups.map((id) => [id, draw.whole(-10, 10)]))
  const rates = new Map(groups.map((id) => [id, draw.whole(35, 80)]))
  const asked = questionsOf({ ...survey, characteristics: [] })
  const levels = asked.map(() => draw.whole(40, 64))
  const comments = new Map<string, number>()
  const rows = people.flatMap((groupId) => {
    if (!draw.chance((rates.get(groupId) ?? 50) / 100)) return []
    const own = draw.whole(-20, 20) + (moods.get(groupId) ?? 0) + shift
    const answers = Object.fromEntries(asked.flatMap((question, at) => {
      const answer = draw.chance(0.03) ? undefined : answerTo(question, Math.min(95, Math.max(5, (levels[at] ?? 50) + own)) / 100, draw)
      return answer === undefined ? [] : [[question.code, answer] as const]
    }))
    const declared = Object.fromEntries(survey.characteristics.flatMap((question) => {
      const answer = draw.chance(0.12) ? undefined : answerTo(question, 0.3, draw)
      return answer === undefined ? [] : [[question.code, answer] as const]
    }))
    for (const question of asked.filter(isWords)) {
      const key = JSON.stringify([question.code, groupId])
      if (draw.chance(0.3)) comments.set(key, (comments.get(key) ?? 0) + 1)
    }
    return [{ groupId, answers: packAnswers(asked, answers), declared: packAnswers(survey.characteristics, declared) }]
  })
  const counted = groups.flatMap((groupId) => asked.filter(isWords).flatMap(({ code }) => {
    const count = comments.get(JSON.stringify([code, groupId]))
    return count === undefined ? [] : [{ question: code, groupId, count }]
  }))
  return { rows, comments: counted }
}

function answerTo(question: Question, mood: number, draw: ReturnType<typeof drawFrom>): Answer | undefined {
  switch (question.type) {
    case 'agreement': {
      const middle = Math.ceil(question.points / 2)
      return draw.chance(mood) ? draw.whole(middle + 1, question.points) : draw.chance(0.4) ? middle : draw.whole(1, middle)
    }
    case 'scale':
      return draw.chance(mood) ? draw.whole(7, 10) : draw.whole(0, 8)
    case 'yes-no':
      return draw.chance(mood) ? 'yes' : 'no'
    case 'single':
      return question.options[draw.whole(0, question.options.length - 1)]?.code
    default:
      return undefined
  }
}
