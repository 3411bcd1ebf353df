export type LintRule = 'leading' | 'double' | 'negated' | 'absolute' | 'jargon' | 'identifying' | 'long'

/** Words that give a question away, by rule. Word ends are added where they are looked for. */
export const phrases: Record<Exclude<LintRule, 'long' | 'jargon' | 'double'>, { words: RegExp; advice: string }> = {
  leading: {
    words: /\b(do(?:n['’]t| not) you (?:agree|think|feel)|would(?:n['’]t| not) you (?:agree|say)|how (?:much do you (?:like|love|enjoy|value)|(?:good|great|well|satisfied|happy|important) (?:is|was|are|do|does|did|would|has|have))|obviously|clearly,|of course|surely|as (?:you|we all|everyone) knows?|excellent|outstanding|wonderful|fantastic|world[- ]class|terrible|awful|dreadful|hard[- ]working|much[- ]needed|successful(?:ly)?|improved)\b/giu,
    advice: 'It suggests an answer. Ask it so that either answer is as easy to give.',
  },
  negated: {
    words: /\b(?!not applicable)(not|no longer|never|without|cannot|unable to|none of|neither|unless|rarely|hardly|[a-z]+n['’]t)\b/giu,
    advice: 'Disagreeing with a ‘not’ is hard to read. Say it the other way round.',
  },
  absolute: {
    words: /\b(always|never|all(?! of the time)|every(?:one|body|thing| time)?|no[- ]?one|nobody|nothing|none|completely|totally|entirely|only|at all times)\b/giu,
    advice: 'Few people can agree with a word that allows no exception. Leave it out or say how often.',
  },
  identifying: {
    words: /\b((?:your|full|first|last|sur) ?name|name of your|e-?mail|(?:tele)?phone|mobile number|address|post ?code|date of birth|birthday|how old|your (?:exact )?age|years of service|start(?:ed)? date|when did you (?:join|start)|national insurance|payroll|(?:employee|staff|badge|post) number|job title|your (?:role|grade|post|team|line manager|manager)['’]?s? (?:is called|name|title)|what is your (?:job|role|grade|post|team)|which (?:team|depot|school|office|site|ward)|who (?:is|was) (?:your|the)|name (?:the|any|a) (?:person|people|manager|colleague))\b/giu,
    advice: 'The answer could tell who wrote it, or whom it is about. The reporting group is known already; ask for no more.',
  },
}

/** Two things often named together that are one matter to a reader. */
const oneMatter = [
  'health and safety', 'terms and conditions', 'health and wellbeing', 'learning and development', 'training and development',
  'roles and responsibilities', 'equality, diversity and inclusion', 'diversity and inclusion', 'bullying and harassment',
  'bullying or harassment', 'bullied or harassed', 'more or less', 'health and social care', 'now and then', 'one or more',
  'gas and electricity', 'bed and breakfast', 'day and night',
]

/** The joining word that makes two questions of one, or null. */
export function joiningWord(text: string): string | null {
  const rest = oneMatter.reduce((words, phrase) => words.replaceAll(new RegExp(phrase, 'giu'), ''), text)
  return /\p{L}\/\p{L}|\b(?:and|or|and\/or|as well as|but also|while also)\b/iu.exec(rest)?.[0] ?? null
}

/** Office words, and what to say instead. After the A to Z of plain English. */
export const jargon: Record<string, string> = {
  leverage: 'use', utilise: 'use', facilitate: 'help', commence: 'start', stakeholder: 'the people concerned', synergy: 'working together',
  holistic: 'whole', paradigm: 'pattern', 'going forward': 'from now on', 'key deliverables': 'what must be done', deliverable: 'what must be done',
  proactive: 'acting early', robust: 'strong', 'best practice': 'what works best', empower: 'let people decide', empowered: 'able to decide',
  'buy-in': 'agreement', granular: 'detailed', cascade: 'pass on', cascaded: 'passed on', 'touch base': 'talk', bandwidth: 'time', agile: 'quick to change',
  'strategic direction': 'where we are going', 'upskill': 'train', upskilling: 'training', 'co-production': 'doing it together', 'co-produce': 'do together',
  transformation: 'change', 'service user': 'people who use the service', operationalise: 'put into practice', impactful: 'effective', workstream: 'piece of work',
  'step change': 'big change', incentivise: 'encourage', 'blue sky': 'imaginative', 'line of sight': 'clear view', 'thought leadership': 'new ideas',
}

/** Capital letters that everybody at work reads without help. */
export const knownCapitals = new Set(['IT', 'ICT', 'HR', 'UK', 'NHS', 'TV', 'OK', 'PC', 'GP', 'PIN', 'QR', 'AM', 'PM', 'BBC', 'COVID', 'VAT', 'I', 'A'])
