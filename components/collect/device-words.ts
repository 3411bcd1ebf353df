import type { DeviceProblem } from './collect-on-device'

export type DeviceWords = { title: string; words: string; offer: 'again' | 'reload' | 'sign-in' | 'replace' | null }

/** What a person reads where their device has no credential: what it is, and what to do. */
export const deviceWords: Record<DeviceProblem, DeviceWords> = {
  'not-published': {
    title: 'The survey’s public page is not up yet',
    words: 'Your device trusts only the key that is published there, and that comes within a minute or two of opening. Nothing is lost.',
    offer: 'again',
  },
  'not-as-promised': {
    title: 'Do not answer: what is published does not fit',
    words: 'What this page says of your group or of the promises is not what the public site says. Nothing was sent. Tell your staff representative.',
    offer: null,
  },
  'changed-since': {
    title: 'Do not answer: the published key or covenant has changed',
    words: 'This device saw others when it first came. They may never change while a survey is open. Nothing more was sent. Tell your staff representative.',
    offer: null,
  },
  'wrong-proof': {
    title: 'Do not answer: the reply does not fit the published key',
    words: 'A key of its own would tell you from the others, so your device has thrown the reply away. Try once more; if it says this again, tell your staff representative.',
    offer: 'again',
  },
  'keeps-nothing': {
    title: 'This browser keeps nothing',
    words: 'It may be set so, or be short of room. A credential could not be found again here, so none was collected. Open this page in another browser or on another device.',
    offer: 'again',
  },
  'no-answer': {
    title: 'The reply did not come',
    words: 'The line may be down. Nothing is lost: however often you ask, you get the same credential.',
    offer: 'again',
  },
  'signed-out': { title: 'You are signed out', words: 'Sign in again, and this page goes on where it was. Nothing is lost.', offer: 'sign-in' },
  stale: { title: 'This page has grown old', words: 'Load it again, and it goes on where it was. Nothing is lost.', offer: 'reload' },
  'collected-elsewhere': {
    title: 'You collected this one elsewhere',
    words: 'Another of your devices, or another browser, has your credential. Open your staff page there: you can answer there, or choose ‘Answer on another device’ and bring it here. A private window that you have closed, and a browser whose data were cleared, have lost it.',
    offer: 'replace',
  },
  'no-replacement-left': {
    title: 'No replacement is left',
    words: 'As many as were promised at most have been given. Look for the device or browser in which you first opened this page: your credential is still there, unless its data were cleared. Otherwise you cannot take part this time.',
    offer: null,
  },
  'not-invited': { title: 'You are not invited to this one', words: 'If you think that is wrong, ask whoever runs the survey.', offer: null },
  'other-channel': { title: 'You answer this one with a printed code', words: 'It was or will be handed out where you work. Ask whoever runs the survey if you have none.', offer: null },
  confidential: { title: 'You answer this one signed in', words: 'It is confidential, and needs no credential.', offer: 'reload' },
  'no-such-wave': { title: 'There is no such survey any more', words: 'Load this page again.', offer: 'reload' },
  'not-open': { title: 'This survey has closed', words: 'Nothing can be collected for it any more. Thank you if you took part.', offer: 'reload' },
  'not-an-element': { title: 'Something went wrong on this device', words: 'Load this page again. If it says this again, use another browser.', offer: 'reload' },
}
