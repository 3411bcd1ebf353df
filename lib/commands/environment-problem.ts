import { environment } from '@/lib/platform/environment'

/** Everything that is wrong with the settings of this process, one a line, or undefined. */
export function environmentProblem(): string | undefined {
  try {
    environment()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
