/** Called by the framework once, when the server begins: the jobs of this process run where its pages do. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { runJobs } = await import('@/lib/desk/jobs/start')
  runJobs()
}
