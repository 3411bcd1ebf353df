/** What is wrong with the log, each told apart by what must have been done to it. */
export type AuditFinding =
  | { kind: 'other-key' }
  | { kind: 'changed'; sequence: number }
  | { kind: 'missing'; from: number; to: number }
  | { kind: 'out-of-order'; sequence: number }
  | { kind: 'head-missing' }
  | { kind: 'head-forged' }
  | { kind: 'head-differs'; sequence: number }
  | { kind: 'tail-cut'; last: number; head: number; told: 'database' | 'file' }
  | { kind: 'tail-added'; last: number; head: number }
  | { kind: 'witness-missing' }
  | { kind: 'witness-forged' }
  | { kind: 'witness-differs'; sequence: number }

/** A finding in a sentence that says what was found and what that means. */
export function findingWords(finding: AuditFinding): string {
  switch (finding.kind) {
    case 'other-key':
      return 'The log was sealed with another key than this one: give the key that it was kept with (AUDIT_KEY, or secrets.json of its data folder)'
    case 'changed':
      return `Entry ${finding.sequence} is not as it was written: it was changed, or another was put in its place`
    case 'missing':
      return finding.from === finding.to
        ? `Entry ${finding.from} is missing`
        : `Entries ${finding.from} to ${finding.to} are missing`
    case 'out-of-order':
      return `Entry ${finding.sequence} does not follow the one before it: entries were moved, put in or taken out`
    case 'head-missing':
      return "The database does not say where the log ends: that row was taken out, so its end cannot be vouched for"
    case 'head-forged':
      return 'The row that says where the log ends was not sealed with the key: somebody else wrote it'
    case 'head-differs':
      return `The log ends at entry ${finding.sequence}, and its last entry is another than the one that was sealed`
    case 'tail-cut':
      return `The log ends at entry ${finding.last}, but the ${tellers[finding.told]} says that it went on to ${finding.head}: its end was cut off, or an older copy was put in its place`
    case 'tail-added':
      return `The log goes on to entry ${finding.last}, but its sealed end is ${finding.head}: entries were added past the site`
    case 'witness-missing':
      return 'The file that witnesses the end of the log is missing from the data folder: where the log has just been moved or put back, and is right, make one with npm run audit:verify -- --new-witness'
    case 'witness-forged':
      return 'The file that witnesses the end of the log was not sealed with the key: somebody else wrote it'
    case 'witness-differs':
      return `Entry ${finding.sequence} is another than the one that the file in the data folder witnesses: the log was replaced`
  }
}

const tellers = { database: 'sealed row beside it', file: 'file in the data folder' }
