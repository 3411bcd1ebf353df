import type { Fields } from '@/lib/domain/survey/answer-fields'
import type { CarriedCredential } from '@/lib/domain/credential/handover'

/** A credential as it came: whole from this device's staff page, or carried over from another device. */
export type Held = CarriedCredential | { group: string; code: string }

/** What this device keeps of one survey, and nothing that is sent anywhere by itself. */
export type Stored = { credential?: Held; draft?: Fields; receipt?: string; whole?: boolean }

/** Reads and writes it; a device that many share keeps none of it. A browser that keeps nothing, as some do in private, still answers: only drafts are lost. */
export function storeOf(slug: string, keeps: boolean) {
  const key = `golden-thread.answer.${slug}`
  // Held beside the storage, for a browser that keeps nothing.
  let held: Stored = {}
  try {
    if (keeps) held = JSON.parse(localStorage.getItem(key) ?? '{}') as Stored
  } catch {
    // Damaged or forbidden: begin anew.
  }
  return {
    read: () => held,
    /** Forgets it all, so that the next person finds nothing. */
    clear(): void {
      held = {}
      try {
        localStorage.removeItem(key)
      } catch {
        // It keeps nothing anyway.
      }
    },
    /** Answers whether the device kept it. */
    write(change: Stored): boolean {
      held = { ...held, ...change }
      if (!keeps) return false
      try {
        localStorage.setItem(key, JSON.stringify(held))
        return true
      } catch {
        return false
      }
    },
  }
}
