'use client'

import { createContext, useContext } from 'react'
import type { Workspace } from '@/lib/desk/annotations/types'

/** What every part of the workspace needs to know of the document that is open. */
export type Scene = Pick<Workspace, 'document' | 'stories' | 'rebuttals'> & {
  snapshotId: string
  /** An editor may let a rebuttal rest on any stance. */
  canRebut: boolean
}

export const SceneContext = createContext<Scene | null>(null)

export function useScene(): Scene {
  const scene = useContext(SceneContext)
  if (!scene) throw new Error('This stands outside of the workspace')
  return scene
}

/** The address of one of the workspace's own endpoints. */
export function endpoint(
  documentId: string,
  name: string,
  asked: Readonly<Record<string, string | string[]>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([key, value]) =>
      [value]
        .flat()
        .filter(Boolean)
        .map((text) => [key, text]),
    ),
  )
  return `/desk/documents/${documentId}/annotate/${name}${query.size > 0 ? `?${query}` : ''}`
}

/** Asks one of the workspace's own endpoints. Rejects when the server cannot be reached or refuses. */
export async function ask<T>(address: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`${answer.status} from ${address}`)
  const body: T = await answer.json()
  return body
}
