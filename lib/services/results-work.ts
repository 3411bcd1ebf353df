import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readWorkLine, workOrderText, type WorkOrder } from '@/lib/domain/results/work'
import type { Step, WorkedOut } from '@/lib/domain/results/work-out'
import { projectRoot } from '@/lib/platform/environment'

/** Works results out somewhere, and says which step has begun. */
export type Worker = (order: WorkOrder, step: (step: Step) => void) => Promise<WorkedOut>

/** Longer than the largest council's survey takes on a slow machine. */
const mostMilliseconds = 60 * 60_000
const mostMegabytes = 4096

/**
 * In a process of its own, at the lowest priority: the site goes on answering, whatever it takes. It is given answers
 * and gives back what may be shown; it has no database, no key and nothing of this process's environment.
 */
export const workInChild: Worker = (order, step) =>
  new Promise((resolve, reject) => {
    const command = path.join(projectRoot(), 'lib', 'commands', 'results-work.ts')
    const child = spawn(process.execPath, [`--max-old-space-size=${mostMegabytes}`, '--import', 'tsx', command], {
      cwd: projectRoot(), stdio: ['pipe', 'pipe', 'pipe'], env: { NODE_ENV: 'production' },
    })
    if (child.pid !== undefined) setPriority(child.pid, 10)
    const timer = setTimeout(() => child.kill('SIGKILL'), mostMilliseconds)
    let done: WorkedOut | null = null
    let complaint = ''
    child.stderr.on('data', (words: Buffer) => {
      complaint = `${complaint}${words.toString()}`.slice(-2_000)
    })
    createInterface({ input: child.stdout }).on('line', (words) => {
      const line = readWorkLine(words)
      if ('step' in line) step(line.step)
      else done = line.done
    }).on('error', reject)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (done !== null) resolve(done)
      else reject(new Error(`Results could not be worked out (${code ?? 'ended'}): ${complaint.trim().split('\n')[0] ?? ''}`))
    })
    // Whoever ends early has said why on its own; the pipe's complaint says nothing more.
    child.stdin.on('error', () => undefined)
    child.stdin.end(workOrderText(order))
  })
