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

/** Says who publishes in this process. */
export function publishWith(run: () => Promise<Publication>): void {
  baker().publish = run
}
