import { surveyJsonSchema } from '@/lib/domain/survey/survey-schema'

// npm run -s survey:schema: the JSON Schema of a survey's file.
process.stdout.write(`${JSON.stringify(surveyJsonSchema(), null, 2)}\n`)
