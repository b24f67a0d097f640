import { generate } from 'selfsigned';

const DAY = 86_400_000;

/** A key and a certificate that is its own authority. */
export interface Certificate {
  /** PEM; also the authority to trust. */
  readonly cert: string;
  /** PEM of the private key; never written to disk. */
  readonly key: string;
}

/** Makes a certificate for this machine's loopback names, good for a month. */
export async function makeCertificate(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Sample subscription' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert, key };
}
