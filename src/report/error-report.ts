/** What a request tried to do, where the paste says so. */
export type Operation = 'create' | 'update' | 'delete' | 'other';

/** The tool whose output a paste is. `rest` is a raw HTTP exchange or SDK-less body. */
export type Tool =
  | 'az-cli'
  | 'powershell'
  | 'bicep'
  | 'azd'
  | 'terraform'
  | 'pulumi'
  | 'ansible'
  | 'kubernetes'
  | 'sdk-js'
  | 'sdk-dotnet'
  | 'sdk-python'
  | 'sdk-java'
  | 'sdk-go'
  | 'azcopy'
  | 'kudu'
  | 'github-actions'
  | 'azure-devops'
  | 'activity-log'
  | 'monitor-alert'
  | 'portal'
  | 'rest';

/** One error as it stands in the paste. A nested body yields one of these a level. */
export interface ReportedError {
  /** Codes from the outermost wrapper to the innermost error. */
  readonly codes: readonly string[];
  /** The innermost message, or null where there is none. */
  readonly message: string | null;
  /** ARM's `target`: a resource id, a name or a property path. */
  readonly target: string | null;
  readonly httpStatus: number | null;
}

/** The resource that the failure is about, as far as the paste names it. */
export interface ReportedResource {
  /** Full ARM resource id, in the paste's own letter case. */
  readonly id: string | null;
  /** `Namespace/type[/child]`, in Azure's usual letter case where known. */
  readonly type: string | null;
  /** Last segment of the name (a child's own name). */
  readonly name: string | null;
  /** Name of the parent resource, for a child resource. */
  readonly parent: string | null;
  readonly group: string | null;
  readonly subscriptionId: string | null;
  readonly location: string | null;
}

/** The Terraform (or OpenTofu) side of a paste. */
export interface TerraformReport {
  /** Resource address, such as `module.net.azurerm_subnet.app["x"]`. */
  readonly address: string | null;
  /** Resource kind, such as `azurerm_subnet`. */
  readonly kind: string | null;
  /** The id that a "needs to be imported into the State" error names. */
  readonly importId: string | null;
}

/** A management lock, deny assignment or policy that the paste itself names. */
export interface ReportedNames {
  /** Scopes that hold a lock ("following scope(s) are locked: …"). */
  readonly lockedScopes: readonly string[];
  /** Policy assignment, definition or deny assignment ids and names. */
  readonly policies: readonly string[];
  /** Other resources that the message names (who uses it, what it waits for). */
  readonly otherResources: readonly string[];
  /** URI or id of the running operation that the message names. */
  readonly runningOperation: string | null;
  /** Lease or Terraform state-lock id. */
  readonly lockId: string | null;
  /** Resource provider namespace that must be registered. */
  readonly provider: string | null;
}

/** Where a paste comes from, judged by marks in its text. */
export interface Origin {
  /** Marks that only Azure leaves (hosts, header names, namespaces, code shapes). */
  readonly azure: readonly string[];
  /** Marks of another vendor or tool (AWS, Google, Git, npm, Kubernetes …). */
  readonly foreign: readonly string[];
  /** Marks of a failure (an error word, a status of 400 or more, a code in a code position). */
  readonly failure: readonly string[];
}

/** What a paste literally says. Null where it doesn't say; nothing is inferred. */
export interface ErrorReport {
  /** The paste, redacted and unwrapped, as the rules see it. */
  readonly text: string;
  /** True where the paste was over the size cap and its middle was left out. */
  readonly cut: boolean;
  readonly origin: Origin;
  /** Every error found; the one that explains the failure comes first. */
  readonly errors: readonly ReportedError[];
  readonly httpStatus: number | null;
  /** The most specific code that stands in a code position. */
  readonly code: string | null;
  /** Codes of the leading error, outermost first. */
  readonly codes: readonly string[];
  /** Messages, the leading error's first. */
  readonly messages: readonly string[];
  readonly resource: ReportedResource;
  /** Only where the text says "correlation". */
  readonly correlationId: string | null;
  /** Outermost deployment named. */
  readonly deploymentName: string | null;
  readonly operation: Operation | null;
  readonly tool: Tool | null;
  readonly terraform: TerraformReport;
  readonly names: ReportedNames;
}
