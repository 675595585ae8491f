// A server's runner of jobs without the server: takes up imports until it is killed. DATA_DIR says where.
import { importJob } from '@/lib/desk/imports/import-job'
import { listenToRecord } from '@/lib/desk/listeners'
import { startJobs } from '@/lib/platform/jobs/runner'

listenToRecord()
startJobs({ import: importJob })
setInterval(() => {}, 1_000)
