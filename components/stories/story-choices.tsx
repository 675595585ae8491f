'use client'

import { useField } from '@conform-to/react'
import { FieldGroup } from '@/components/ui/form/field'
import { useFormField } from '@/components/ui/form/form-context'

/** The stories that a claim belongs to: any number of them. */
export function StoryChoices({ name, stories }: { name: string; stories: { id: string; title: string }[] }) {
  const { control, id, ...parts } = useFormField({ name })
  const [field] = useField<unknown>(name)
  const chosen: unknown[] = [field.initialValue ?? []].flat()
  return (
    <FieldGroup {...parts} id={id}>
      <div className="mt-1 grid max-h-80 gap-1 overflow-y-auto">
        {stories.map((story) => (
          <label className="flex min-h-8 items-baseline gap-3 py-1" key={story.id}>
            <input
              aria-invalid={control['aria-invalid']}
              className="shrink-0 translate-y-0.5"
              defaultChecked={chosen.includes(story.id)}
              name={name}
              type="checkbox"
              value={story.id}
            />
            <bdi>{story.title}</bdi>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
