import { paragraphsOf } from '@/components/ui/prose'
import { type Colleague, commentParts } from '@/lib/comments/mentions'

/** A comment as it was written, the colleagues whom it mentions marked. */
export function CommentText({ text, mentioned }: { text: string; mentioned: readonly Colleague[] }) {
  return (
    <div className="prose" dir="auto">
      {paragraphsOf(text).map((paragraph, index) => (
        // The text is the whole of the list's order, so a place in it is what tells two equal paragraphs apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p className="whitespace-pre-line" key={index}>
          {commentParts(paragraph, mentioned).map((part, at) =>
            part.mentions ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <b className="text-accent" key={at}>
                {part.text}
              </b>
            ) : (
              part.text
            ),
          )}
        </p>
      ))}
    </div>
  )
}
