import { notFound } from 'next/navigation'

/** Any other address below the desk: the desk's own "not found" instead of the readers'. */
export default function Unknown() {
  notFound()
}
