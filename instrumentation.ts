/** Called by the framework once, when the server begins, before anybody is answered: its jobs run where its pages do. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { listenToRecord } = await import('@/lib/desk/listeners')
  listenToRecord()
  const { runJobs } = await import('@/lib/desk/jobs/start')
  runJobs()
}
