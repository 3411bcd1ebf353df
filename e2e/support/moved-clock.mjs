import { readFileSync } from 'node:fs'

// Loaded before everything else in a site of a journey: its clock stands where the file says (an instant) and runs on
// from there, and reads the file again on SIGUSR2. What the site does every minute it does every second, so that a
// journey need not wait. Nothing of the site itself knows.
const file = process.env.MOVED_CLOCK
const RealDate = Date
const { now: realNow } = RealDate
let ahead = 0
const move = () => {
  ahead = RealDate.parse(readFileSync(file, 'utf8').trim()) - realNow()
}
move()
process.on('SIGUSR2', move)

const moved = () => Math.round(realNow() + ahead)
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [moved()] : given, self),
  apply: () => new RealDate(moved()).toString(),
  get: (target, name) => (name === 'now' ? moved : Reflect.get(target, name)),
})

const { setInterval: every } = globalThis
globalThis.setInterval = (task, wait, ...given) => every(task, wait === 60_000 ? 1_000 : wait, ...given)
