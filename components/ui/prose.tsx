/** The paragraphs of a plain text: blank lines part them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Plain text that a person wrote, with its paragraphs; nothing in it is read as markup. */
export function Prose({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`prose ${className}`} dir="auto">
      {paragraphsOf(text).map((part, index) => (
        // The text is the whole of the list's order, so a place in it is what tells two equal paragraphs apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={index} className="whitespace-pre-line">
          {part}
        </p>
      ))}
    </div>
  )
}
