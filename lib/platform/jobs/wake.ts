const KEY = Symbol.for('counterclaim.jobs')
const shared: typeof globalThis & { [KEY]?: JobBell } = globalThis

/** What the runner of this process listens to. */
export type JobBell = { wake(): void; cancel(id: string): void; stop(): Promise<void> }

/** Makes `bell` the one that `wakeJobs` and `stopJob` ring, in every module instance of this process. */
export function registerJobs(bell: JobBell | undefined): void {
  shared[KEY] = bell
}

/** Tells the runner that there is work, so that it need not wait for its next look. To be called after the commit. */
export function wakeJobs(): void {
  shared[KEY]?.wake()
}

/** Tells a job that runs in this process to stop now; in another process it learns so at its next lease. */
export function stopJob(id: string): void {
  shared[KEY]?.cancel(id)
}

/** Stops the jobs of this process before it ends; those under way go back into the queue. */
export async function stopJobs(): Promise<void> {
  await shared[KEY]?.stop()
}
