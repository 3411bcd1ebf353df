/** The header in which the front says from whom a request counts as coming; by its presence the app knows of it. */
export const clientHeader = 'x-golden-thread-client'

/** By which the app asks the front to show a page of its own under the status that it answers with. */
export const answerWithHeader = 'x-golden-thread-answer-with'
