import { processWide } from '@/lib/platform/process-wide'

/** What came of publishing: which generation readers now see, or every problem that kept the old one. */
export type Publication =
  | { published: true; generation: string; milliseconds: number }
  | { published: false; problems: string[] }

/** The baker signs up here, because a service may not import the front. */
const baker = () =>
  processWide('baker', () => ({
    publish: (): Promise<Publication> =>
      Promise.resolve({ published: false, problems: ['Nothing publishes in this process: no front runs in it'] }),
  }))

/** Makes what the databases now hold visible to everybody. Calls that overlap share the work. */
export function publish(): Promise<Publication> {
  return baker().publish()
}

/** Answers a change once readers see it. One that is done stays done where publishing fails: the next look publishes it. */
export async function thenPublished<Change extends { ok: boolean }>(change: Promise<Change>): Promise<Change> {
  const done = await change
  if (done.ok) await publish()
  return done
}

/** Says who publishes in this process. */
export function publishWith(run: () => Promise<Publication>): void {
  baker().publish = run
}
