import { segment } from '../../arm-path.ts';

/**
 * Fills a path of a data table: `/subscriptions/{subscription}/…`. Values go in encoded, each as one segment.
 * @returns null where a value is missing
 * @throws AzureReadError (refused) for a value that cannot be a segment
 */
export function fillPath(template: string, values: Readonly<Record<string, string | null>>): string | null {
  let missing = false;
  const path = template.replace(/\{(\w{1,20})\}/g, (_, name: string) => {
    const value = values[name];
    if (value) return segment(value);
    missing = true;
    return '';
  });
  return missing ? null : path;
}
