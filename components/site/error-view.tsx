import { PageHead } from '@/components/ui/page-head'

const errors: Record<string, { title: string; says: string }> = {
  '400': {
    title: 'That address cannot be read',
    says: 'Something in it is not written as an address can be: a broken % sign, say, or far too many characters. Nothing was changed.',
  },
  '403': {
    title: 'This is not open to you',
    says: 'You are signed in, and none of your roles opens this page. If your work needs it, ask whoever gives out roles. Nothing was changed.',
  },
  '404': {
    title: 'There is no page here',
    says: 'The address may be mistyped, or belong to something that this record does not hold.',
  },
  '405': {
    title: 'This page can only be read',
    says: 'The request tried to send or change something, and nothing here takes it. Nothing was changed.',
  },
  '413': {
    title: 'That was too much at once',
    says: 'What was sent is larger than this site takes. Nothing of it was kept.',
  },
  '429': {
    title: 'Too many requests',
    says: 'Wait a minute and try again. The limit is counted briefly and says nothing of who you are.',
  },
  '500': {
    title: 'Something broke on our side',
    says: 'It is not your doing. The fault is noted without a word about you. Try again in a minute.',
  },
  '503': {
    title: 'Not ready yet',
    says: 'The site is starting, or being mended. Try again in a minute.',
  },
}

export function errorTitle(status: string): string {
  return errors[status]?.title ?? 'Something went wrong'
}

export function ErrorView({ content: { status } }: { content: { status: string } }) {
  return (
    <>
      <PageHead kicker={`Error ${status}`} title={errorTitle(status)}>
        {errors[status]?.says}
      </PageHead>
      <h2>From here</h2>
      <ul>
        <li>
          <a href="/">Where everything stands</a>
        </li>
        <li>
          <a href="/recommendations">All recommendations</a>
        </li>
        <li>
          <a href="/sources">Sources</a> and <a href="/gaps">what is missing</a>
        </li>
        <li>
          <a href="/about#reply">How to reply</a>, if a link on this site brought you here
        </li>
      </ul>
    </>
  )
}
