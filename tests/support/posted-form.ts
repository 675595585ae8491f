import type { APIRequestContext, APIResponse } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export type Fields = Record<string, string | string[] | { name: string; type: string; content: Buffer }>

/** What tells a form from its neighbours: further fields that it has, and what it is called. */
export type Found = { find?: readonly string[]; label?: string }

/** A form as it stands in a page: where it goes, and what it sends by itself. */
export type ServedForm = { action: string; fields: [string, string][] }

/** The form of a page that has all of the fields named and, where one is given, the name `label`, as it is served. */
export function formIn(html: string, path: string, names: readonly string[], label?: string): ServedForm {
  const forms = all(parse(html), 'form').map((form) => ({ form, fields: ownFields(form) }))
  const found = forms.find(({ form }) => {
    const known = controls(form).map((control) => attribute(control, 'name'))
    return names.every((name) => known.includes(name)) && (!label || attribute(form, 'aria-label') === label)
  })
  if (!found)
    throw new Error(`${path} has no form ${label ?? ''} with ${names.join(', ')}:\n${html.slice(0, 500)}`)
  return { action: attribute(found.form, 'action') || path, fields: found.fields }
}

/**
 * Fills in and sends a form as a browser without scripts does: the page is asked for, and what stands in the form goes
 * along with `fields`. Redirects are not followed. `find` and `label` tell the form from its neighbours.
 */
export async function post(
  request: APIRequestContext,
  path: string,
  fields: Fields,
  { find = [], label, headers }: Found & { headers?: Record<string, string> } = {},
): Promise<APIResponse> {
  const page = await request.get(path)
  const html = await page.text()
  if (page.status() !== 200) throw new Error(`${path} answered ${page.status()}`)
  const form = formIn(html, path, [...Object.keys(fields).filter(isPlain), ...find], label)
  return send(request, form, fields, headers)
}

/** Sends a form that was read before, by whoever `request` belongs to. */
export function send(
  request: APIRequestContext,
  form: ServedForm,
  fields: Fields,
  headers?: Record<string, string>,
): Promise<APIResponse> {
  const body = new FormData()
  for (const [name, value] of form.fields) if (!(name in fields)) body.append(name, value)
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'object' && 'content' in value) {
      body.append(name, new File([new Uint8Array(value.content)], value.name, { type: value.type }))
    } else for (const text of [value].flat()) body.append(name, text)
  }
  return request.post(form.action, { multipart: body, maxRedirects: 0, ...(headers ? { headers } : {}) })
}

/** Rows of a list appear only when they are asked for, and a button is no field. */
function isPlain(name: string): boolean {
  return !/[[.]/.test(name) && name !== 'then'
}

/** What a browser sends of a form that nobody has touched; without its buttons. */
function ownFields(form: Element): [string, string][] {
  return controls(form).flatMap((control): [string, string][] => {
    const name = attribute(control, 'name')
    const type = attribute(control, 'type')
    if (!name || control.tagName === 'button' || type === 'file') return []
    if (control.tagName === 'textarea') return [[name, text(control)]]
    if (control.tagName === 'select') {
      const options = all(control, 'option')
      const chosen = options.find((it) => attribute(it, 'selected') !== undefined) ?? options[0]
      return chosen ? [[name, attribute(chosen, 'value') ?? text(chosen)]] : []
    }
    const ticked = attribute(control, 'checked') !== undefined
    if ((type === 'checkbox' || type === 'radio') && !ticked) return []
    return [[name, attribute(control, 'value') ?? (type === 'checkbox' ? 'on' : '')]]
  })
}

function controls(form: Element): Element[] {
  return all(form, 'input', 'textarea', 'select', 'button')
}

function all(root: Node, ...tags: string[]): Element[] {
  const found: Element[] = []
  const walk = (node: Node) => {
    if ('tagName' in node && tags.includes(node.tagName)) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return found
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value
}

function text(element: Element): string {
  return element.childNodes.map((it) => ('value' in it ? it.value : '')).join('')
}
