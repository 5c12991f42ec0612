import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SelfSigned {
  readonly key: Buffer;
  readonly certificate: Buffer;
  /** Path of the certificate, which is its own authority. */
  readonly file: string;
}

/** A certificate for `localhost` with its files in `folder`, valid for a day. */
export function selfSigned(folder: string): SelfSigned {
  const [key, file] = [join(folder, 'server.key'), join(folder, 'server.crt')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '1'];
  const form = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', file];
  execFileSync('openssl', ['req', '-x509', ...form, ...subject], { stdio: 'ignore' });
  return { key: readFileSync(key), certificate: readFileSync(file), file };
}

/** The certificate that `selfSigned` made in `folder`, as it is the day after its last. */
export function expired(folder: string): SelfSigned {
  const [key, file] = [join(folder, 'server.key'), join(folder, 'expired.crt')];
  const made = join(folder, 'server.crt');
  execFileSync('openssl', ['x509', '-in', made, '-signkey', key, '-days', '-1', '-out', file], { stdio: 'ignore' });
  return { key: readFileSync(key), certificate: readFileSync(file), file };
}
