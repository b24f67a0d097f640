import { z } from 'zod';
import { EMPTY_ANSWER } from '../../arm-response.ts';
import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader } from '../../azure-reader.ts';
import type { NameRead } from '../data/global-names.ts';
import { fillPath } from './fill-path.ts';

/** What a service says about a name. */
export interface NameAnswer {
  /** `invalid`: the name is not allowed, whoever has it. */
  readonly state: 'free' | 'taken' | 'invalid';
  /** In the service's own words; may be empty. */
  readonly message: string;
}

/** Values for the path's holes, and the name to ask about. */
export interface NameAsk {
  readonly name: string;
  readonly subscription: string;
  readonly group: string | null;
  /** As in paths, such as `westeurope`. */
  readonly location: string | null;
  readonly environment: string | null;
}

const answerSchema = z.record(z.string(), z.unknown());

/** Fields that say so, of whatever service. */
const FIELDS = ['nameAvailable', 'available', 'isSubdomainAvailable', 'nameAvailability'];

/**
 * Asks a service whether a name is free; within the region where the endpoint doesn't know the question for all of Azure.
 * @returns null where the paste lacks what the path needs, or Azure doesn't know the question
 * @throws AzureReadError also for an answer that doesn't say
 */
export async function askName(
  azure: AzureReader,
  read: NameRead,
  ask: NameAsk,
  signal: AbortSignal,
): Promise<NameAnswer | null> {
  try {
    return await askAt(azure, read, ask, signal);
  } catch (error) {
    const isUnknown =
      error instanceof AzureReadError &&
      (error.kind === 'not-found' || error.kind === 'rejected' || error.status === 501);
    if (!isUnknown || read.regional === undefined || ask.location === null) throw error;
    return askAt(azure, { ...read, path: read.regional }, ask, signal);
  }
}

async function askAt(
  azure: AzureReader,
  read: NameRead,
  ask: NameAsk,
  signal: AbortSignal,
): Promise<NameAnswer | null> {
  const path = fillPath(read.path, { ...ask });
  if (path === null) return null;
  const { apiVersion, nameField = 'name' } = read;
  if (read.method === 'HEAD') {
    return { state: (await azure.exists({ path, apiVersion, signal })) ? 'taken' : 'free', message: '' };
  }
  if (read.method === 'GET') {
    const answer = await azure.get({
      path,
      apiVersion,
      query: { [nameField]: ask.name },
      schema: answerSchema,
      signal,
    });
    return answer && toAnswer(answer, read);
  }
  const body = { [nameField]: ask.name, ...(read.bodyType === undefined ? {} : { type: read.bodyType }), ...read.more };
  try {
    const answer = await azure.post('check-name-availability', {
      path,
      apiVersion,
      body,
      schema: answerSchema,
      signal,
    });
    return toAnswer(answer, read);
  } catch (error) {
    if (read.isFreeWhenEmpty && error instanceof AzureReadError) {
      // A 200 without a body is an answer, as is a 409; a broken body is none.
      if (error.code === EMPTY_ANSWER && error.status === 200) return { state: 'free', message: '' };
      if (error.status === 409) return { state: 'taken', message: '' };
    }
    throw error;
  }
}

/** @throws AzureReadError for an answer that doesn't say */
function toAnswer(answer: Readonly<Record<string, unknown>>, { field = 'nameAvailable' }: NameRead): NameAnswer {
  const value = [field, ...FIELDS].map((name) => answer[name]).find((told) => told !== undefined && told !== null);
  const isFree =
    typeof value === 'boolean' ? value : typeof value === 'string' ? /^(?:available|true)$/i.test(value) : null;
  if (isFree === null) throw new AzureReadError('malformed', `Azure's answer is not as documented, at ${field}.`);
  const [reason = '', message = ''] = ['reason', 'message'].map((key) =>
    typeof answer[key] === 'string' ? answer[key] : '',
  );
  if (isFree) return { state: 'free', message: '' };
  const isInvalid =
    /invalid|not valid|not allowed|reserved/i.test(reason) &&
    !/exist|in use|taken|already/i.test(`${reason} ${message}`);
  return { state: isInvalid ? 'invalid' : 'taken', message: message || reason };
}
