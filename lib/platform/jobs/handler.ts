/** What a job's result may be: it is kept as JSON. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

export type JobProgress = {
  done?: number
  total?: number
  /** What is being done: a key below `desk.jobs.steps`. */
  step?: string
}

export type JobContext = {
  id: string
  /** What was enqueued, as JSON: the handler parses it. */
  input: unknown
  /** In whose name; null: the app's own. */
  createdById: string | null
  /** 1 for the first try; a job whose process ended is tried again. */
  attempt: number
  /** Aborts when somebody cancels the job, and when the server stops. */
  signal: AbortSignal
  /** Kept at most a few times a second; the last of several wins. */
  progress(progress: JobProgress): Promise<void>
}

/**
 * Does one kind of job. It must bear to be begun again: a process can end at any moment, and its jobs are taken up anew.
 * Work that takes more than a few milliseconds of processor time lets others in between, since readers are served by the
 * same process.
 */
export type JobHandler = {
  /** How many of this kind run side by side. */
  atOnce: number
  run(context: JobContext): Promise<JsonValue | undefined>
}

/** An expected failure. `message` is a key below `errors`; with `retryIn` (seconds) the job is tried again then. */
export class JobFailed extends Error {
  readonly retryIn: number | undefined
  readonly detail: string

  constructor(message: string, { retryIn, detail = '' }: { retryIn?: number; detail?: string } = {}) {
    super(message)
    this.name = 'JobFailed'
    this.retryIn = retryIn
    this.detail = detail
  }
}
