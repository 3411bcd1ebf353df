/** What an attacker can prove that he must not: (A) a hidden n too closely, (B) that nobody or everybody said so. */
export type Breach = { kind: 'A'; group: string; item: number | null } | { kind: 'B'; group: string; item: number }
