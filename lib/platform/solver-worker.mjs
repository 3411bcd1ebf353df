// @ts-check
import { parentPort } from 'node:worker_threads'
import { solveHere } from './highs.mjs'

// workerData is lost in the built app, so everything comes by message. Its only correspondent is solver.ts.
parentPort?.on('message', async ({ id, program, objectives, milliseconds }) => {
  parentPort?.postMessage({ id, answer: await solveHere(program, objectives, milliseconds) })
})
