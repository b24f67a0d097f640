/** Characters that no name holds and that could break a line of a query. */
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/g;

/**
 * A string literal of an OData filter, quotes included: `O'Neil` becomes `'O''Neil'`.
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
 */
export function odata(value: string): string {
  return `'${value.replace(CONTROL, ' ').replaceAll("'", "''")}'`;
}

/**
 * A string literal of the Kusto query language, quotes included: `O'Neil` becomes `'O\'Neil'`.
 * @see https://learn.microsoft.com/kusto/query/scalar-data-types/string
 */
export function kql(value: string): string {
  return `'${value.replace(CONTROL, ' ').replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
