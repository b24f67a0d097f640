import { COMPUTE_ROWS } from './kind-rows/compute.ts';
import { CONTAINER_ROWS } from './kind-rows/containers.ts';
import { DATA_AI_ROWS } from './kind-rows/data-ai.ts';
import { DATABASE_ROWS } from './kind-rows/databases.ts';
import { MANAGEMENT_ROWS } from './kind-rows/management.ts';
import { MESSAGING_ROWS } from './kind-rows/messaging.ts';
import { NETWORK_ROWS } from './kind-rows/network.ts';
import { STORAGE_ROWS } from './kind-rows/storage.ts';
import { WEB_ROWS } from './kind-rows/web.ts';

/**
 * ARM types and the names that tools and messages use for them, one type a line:
 * `type | Terraform kinds (without azurerm_) | English nouns | az command groups | names of other tools`.
 * The last column holds PowerShell nouns (without Az/AzureRm), Ansible modules (without azure_rm_), Kubernetes kinds and Pulumi
 * `module:Kind` names; it need not hold what follows from the type or the Terraform kind (`PrivateEndpoint`, `private_endpoint`).
 * The same goes for nouns of two or more words. A name that stands for several types belongs to the first one.
 * Entra objects (azuread) have no ARM type and stand nowhere here.
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs
 * @see https://learn.microsoft.com/azure/templates/
 */
export const KIND_ROWS: readonly KindRow[] = [
  MANAGEMENT_ROWS,
  STORAGE_ROWS,
  NETWORK_ROWS,
  COMPUTE_ROWS,
  CONTAINER_ROWS,
  WEB_ROWS,
  DATABASE_ROWS,
  MESSAGING_ROWS,
  DATA_AI_ROWS,
].flatMap(parseRows);

/** One ARM type and its names, all in lower case but the type. */
export interface KindRow {
  readonly type: string;
  readonly terraform: readonly string[];
  readonly nouns: readonly string[];
  readonly az: readonly string[];
  readonly others: readonly string[];
}

function parseRows(table: string): KindRow[] {
  return table.trim().split('\n').map(toRow);
}

/** Of most rows a paste asks for the type alone: the other cells are read when they are asked for. */
function toRow(line: string): KindRow {
  let lower: readonly string[] | undefined;
  const cell = (at: number): string[] => {
    lower ??= line.toLowerCase().split('|');
    return names(lower[at]);
  };
  return {
    type: line.slice(0, line.indexOf('|')).trim(),
    get terraform() {
      return cell(1);
    },
    get nouns() {
      return cell(2);
    },
    get az() {
      return cell(3);
    },
    get others() {
      return cell(4);
    },
  };
}

function names(cell: string | undefined): string[] {
  const text = cell?.trim() ?? '';
  return text === '' ? [] : text.split(',').map((name) => name.trim());
}
