'use client'

import { type DragEvent, useRef, useState } from 'react'
import { Field } from '@/components/ui/form/field'
import { useFormField } from '@/components/ui/form/form-context'
import { ACCEPTED_FILES } from '@/lib/extraction/file-types'

/** A file, chosen or dropped anywhere on the field; a dropped one is sent at once. */
export function DropField({ hint }: { hint: string }) {
  const { control, initial: _, ...parts } = useFormField({ name: 'file', hint })
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length === 0) return
    input.current.files = event.dataTransfer.files
    input.current.form?.requestSubmit()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside it does the same by keyboard
    <div
      className={`rounded-md border border-dashed p-4 ${over ? 'border-ink bg-note-wash' : 'border-field'}`}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDrop={drop}
    >
      <Field {...parts} hint={hint} required>
        <input {...control} accept={ACCEPTED_FILES} className="w-full" ref={input} required type="file" />
      </Field>
    </div>
  )
}
