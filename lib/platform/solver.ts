import { Worker } from 'node:worker_threads'
import type { LinearProgram, LinearProgramSolver, Objective, ProgramAnswer } from '@/lib/domain/disclosure/linear-program'

export type SolverThread = { solve: LinearProgramSolver; close: () => Promise<void> }

/** A question may be late by this much (a busy machine, a long pivot) before its thread is ended. */
const graceMilliseconds = 5_000

type Question = { id: number; program: LinearProgram; objectives: readonly Objective[]; milliseconds: number }
type Waiting = { answer: (answer: ProgramAnswer) => void; timer: NodeJS.Timeout }

/**
 * HiGHS in a thread of its own, so that a server goes on answering. Questions are solved one after another. A thread
 * that dies or does not come back answers 'undecided' to all that wait for it; the next question starts another.
 */
export function startSolver(): SolverThread {
  let worker: Worker | undefined
  let next = 0
  const waiting = new Map<number, Waiting>()
  const queue: { question: Question; answer: Waiting['answer'] }[] = []

  const drop = (gone: Worker) => {
    if (worker !== gone) return
    worker = undefined
    void gone.terminate()
    for (const { answer, timer } of waiting.values()) {
      clearTimeout(timer)
      answer({ kind: 'undecided' })
    }
    waiting.clear()
    send()
  }
  const start = () => {
    // Written so that the bundler of the app sees it.
    const started = new Worker(new URL('./solver-worker.mjs', import.meta.url))
    started.on('message', ({ id, answer }: { id: number; answer: ProgramAnswer }) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      clearTimeout(asked?.timer)
      // A thread at rest does not keep the process alive.
      started.unref()
      asked?.answer(answer)
      send()
    })
    started.on('error', () => drop(started))
    started.on('exit', () => drop(started))
    return started
  }
  /** One question at a time, so that its time begins when it does. */
  const send = () => {
    const first = waiting.size > 0 ? undefined : queue.shift()
    if (first === undefined) return
    const asked = (worker ??= start())
    const timer = setTimeout(() => drop(asked), first.question.milliseconds + graceMilliseconds)
    waiting.set(first.question.id, { answer: first.answer, timer })
    asked.ref()
    asked.postMessage(first.question)
  }
  return {
    solve: (program, objectives, milliseconds) =>
      new Promise((answer) => {
        queue.push({ question: { id: next++, program, objectives, milliseconds }, answer })
        send()
      }),
    close: async () => {
      queue.splice(0).forEach(({ answer }) => answer({ kind: 'undecided' }))
      if (worker !== undefined) drop(worker)
    },
  }
}
