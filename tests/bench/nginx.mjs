import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The programs that the benchmark needs and that are not here. */
export function missingPrograms() {
  return ['nginx', 'wrk'].filter((name) => spawnSync(name, ['-v']).error !== undefined)
}

/**
 * Serves files with nginx on loopback, with Debian's settings but no log, from a temporary folder.
 * @param {{ name: string, plain: Buffer, gzip: Buffer, headers: Record<string, string> }[]} pages
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startNginx(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-nginx-'))
  const port = await freePort()
  mkdirSync(join(folder, 'files'), { recursive: true })
  chmodSync(folder, 0o755) // its worker runs as another user
  for (const { name, plain, gzip } of pages) {
    writeFileSync(join(folder, 'files', name), plain)
    writeFileSync(join(folder, 'files', `${name}.gz`), gzip)
  }
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, pages))
  const child = spawn(
    'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(`${url}/${pages[0]?.name}`).catch(() => null)
    if (answer?.ok) break
    if (attempt === 50 || child.exitCode !== null) {
      child.kill('SIGTERM')
      throw new Error(
        `nginx did not start:\n${readFileSync(join(folder, 'error.log'), 'utf8').slice(0, 500)}`,
      )
    }
    await wait(100)
  }
  return {
    url,
    close: async () => {
      child.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder, port, pages) {
  const locations = pages.map(({ name, headers }) => {
    const lines = Object.entries(headers).map(([key, value]) => `add_header ${key} ${JSON.stringify(value)};`)
    return `location = /${name} { ${lines.join(' ')} }`
  })
  return `
daemon off;
worker_processes auto;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  default_type "text/html; charset=utf-8";
  types { }
  access_log off;
  keepalive_requests 100000000;
  client_body_temp_path ${join(folder, 'body')};
  proxy_temp_path ${join(folder, 'proxy')};
  fastcgi_temp_path ${join(folder, 'fastcgi')};
  uwsgi_temp_path ${join(folder, 'uwsgi')};
  scgi_temp_path ${join(folder, 'scgi')};
  server {
    listen 127.0.0.1:${port};
    root ${join(folder, 'files')};
    gzip_static on;
    gzip_vary on;
    ${locations.join('\n    ')}
  }
}
`
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
