/** The reading age that public writing in the United Kingdom aims at: 9 (GOV.UK, Content design). */
export const readingAgeGoal = 9
