import type { Format } from './format.ts';
import { CODE, COMPOUND, LINE, QUOTED } from './format.ts';

/** Errors as tools, SDKs and services print them. */
export const TOOL_FORMATS: readonly Format[] = [
  {
    from: 'azure-core exceptions and the Azure CLI: (Code) message',
    needs: ') ',
    pattern: new RegExp(String.raw`(?:^|[:.\t"'\x60>] {0,12}|ERROR: )\((?=[A-Z\d])${CODE}\) ${LINE}`, 'gm'),
  },
  {
    from: 'Azure CLI: Code and Message on lines of their own',
    needs: 'message:',
    pattern: new RegExp(String.raw`^[ \t]{0,40}Code: ?"?${CODE}"?[ \t]*\n[ \t]{0,40}Message: ?${LINE}`, 'gm'),
  },
  {
    from: 'Azure messaging clients for .NET: EventHubsException(Reason): message',
    needs: 'exception',
    pattern: /\b(?:EventHubs|ServiceBus)Exception ?\((?<code>[A-Z]\w{3,60})\): (?<message>[^\n]{1,4000})/g,
  },
  {
    from: 'Azure CLI and azcopy: a code on a line of its own',
    needs: 'code:',
    pattern: new RegExp(String.raw`^[ \t]{0,40}Code: ?"?${CODE}"?[ \t]*$`, 'gm'),
  },
  {
    from: 'Azure clients for Go: Code: X, Message: Y',
    needs: ', message: ',
    pattern: new RegExp(String.raw`\bCode: ${CODE}, Message: ${LINE}`, 'g'),
  },
  {
    from: 'headers printed as a map',
    needs: 'x-ms-error-code',
    pattern: new RegExp(String.raw`\bx-ms-error-code\\?["']?\s{0,3}(?:=>|=|:)\s{0,3}\[?\\?["']?${CODE}`, 'gi'),
  },
  {
    from: 'portal: a label and its value on lines of their own',
    needs: 'error code',
    pattern: new RegExp(String.raw`^Error code[ \t]*\n${CODE}[ \t]*$(?:\n(?:Error )?Message[ \t]*\n${LINE})?`, 'gim'),
  },
  {
    from: 'portal: a status in a word, the message on the next line',
    needs: 'status:',
    pattern: new RegExp(
      String.raw`^[ \t]{0,40}Status: ?["']?(?<code>Conflict|BadRequest|PreconditionFailed|Forbidden|NotFound)["']?[ \t]*\n[ \t]{0,40}(?:Status ?)?Message: ?${LINE}`,
      'gim',
    ),
  },
  {
    from: 'portal: message [Code]',
    needs: ' [',
    pattern: / \[(?<code>[A-Z][a-z]{1,60}(?:[A-Z][a-z]{1,60}){1,12})\][ \t]{0,40}$/gm,
    messageBefore: 20,
  },
  {
    from: "Node.js, printing an error's own properties: code: 'X', statusCode: 409",
    needs: "code: '",
    pattern: /^[ \t]{0,40}code: '(?<code>[A-Z][A-Za-z]{2,119})',?[ \t]{0,20}$/gm,
  },
  {
    from: 'Azure Pipelines tasks, portal: Error: Code - message',
    pattern: new RegExp(
      String.raw`(?:\bError: |^|: )(?<code>Conflict|BadRequest|Forbidden|NotFound|PreconditionFailed) ?(?:-|->) ?${LINE}`,
      'gm',
    ),
  },
  {
    from: 'go-autorest and Terraform: Code="…" Message="…"',
    needs: 'message=',
    pattern: new RegExp(String.raw`\bCode=\\?"${CODE}\\?"[ \t\n]{1,4}Message=\\?${QUOTED}`, 'g'),
  },
  {
    from: 'Azure Storage SDK for Go: ErrorCode=…, ErrorMessage=…',
    needs: 'errormessage=',
    pattern: new RegExp(String.raw`\bErrorCode=${CODE},? ErrorMessage=${LINE}`, 'g'),
  },
  {
    from: 'Azure PowerShell: Code=…; Message=…',
    needs: 'message=',
    pattern: new RegExp(String.raw`\bCode=${CODE}; ?Message=${LINE}`, 'g'),
  },
  {
    from: 'Azure PowerShell: ErrorCode and ErrorMessage on lines of their own',
    needs: 'errormessage:',
    pattern: new RegExp(String.raw`^[ \t]{0,40}ErrorCode: ?${CODE}[ \t]*\n[ \t]{0,40}ErrorMessage: ?${LINE}`, 'gm'),
  },
  {
    from: 'portal and PowerShell: message (Code: X, Target: Y)',
    needs: 'code:',
    pattern: new RegExp(String.raw`\(\s?Code:\s?${CODE}(?:, ?Target: ?(?<target>[^)\n]{1,400}))?\)`, 'g'),
    messageBefore: 0,
  },
  {
    from: 'azurerm 3 and 4: unexpected status … with error: Code: message',
    needs: 'error',
    pattern: new RegExp(String.raw`\bwith (?:error|OData error): ?${CODE}: ${LINE}`, 'g'),
  },
  {
    from: 'azurerm data plane: unexpected status … with Code: message',
    needs: 'unexpected status ',
    pattern: new RegExp(String.raw`\bunexpected status \d{3} \([^)\n]{1,200}\) with ${CODE}: ${LINE}`, 'g'),
  },
  {
    from: 'azcore (Go) and azapi: ERROR CODE',
    needs: 'error code: ',
    pattern: new RegExp(String.raw`\bERROR CODE: ${CODE}(?=\s|-|$)`, 'g'),
  },
  {
    from: 'services that report an error code by name (headers included)',
    needs: 'error',
    pattern: new RegExp(
      String.raw`\b(?:x-ms-)?error[ -]?(?:code|type)["']?[ \t]{0,4}(?:[:=]|\t| {2,8})[ \t]{0,4}[["']{0,2}${CODE}(?=[\s,;<"'\]]|$)(?:[ \t]*\n[ \t]{0,20}(?:Error )?Message:?[ \t]{1,8}${LINE})?`,
      'gi',
    ),
  },
  {
    from: 'Ansible: Azure Error: Code, Message: …',
    needs: 'azure error: ',
    pattern: new RegExp(String.raw`\bAzure Error: ${CODE}(?:\\n|\s){1,4}Message: ${LINE}`, 'g'),
  },
  {
    from: 'Ruby and older SDKs: Code (409): message',
    needs: '): ',
    pattern: new RegExp(String.raw`\b${CODE} \([45]\d\d\): ${LINE}`, 'g'),
  },
  {
    from: 'PowerShell scripts: Reason: [Code : message]',
    needs: ' : ',
    pattern: new RegExp(String.raw`\[${COMPOUND} : ${LINE}`, 'g'),
  },
  {
    from: 'Packer: -> Code : message',
    needs: '-> ',
    pattern: new RegExp(String.raw`-> ${CODE} : ${LINE}`, 'g'),
  },
  {
    from: 'azure-mgmt and Track 2 clients: a failed status in words',
    needs: 'status',
    pattern: new RegExp(
      String.raw`\b(?:[Oo]peration (?:failed|returned an invalid) (?:with )?status(?: code)?:?|unexpected status:?) '(?<code>(?!Failed)[A-Z]\w{2,60})'(?:\. (?:Details: |Additional Info: ?)${LINE})?`,
      'g',
    ),
  },
  {
    from: 'Service Bus and Event Hubs: SubCode',
    needs: 'subcode=',
    pattern: /\bSubCode=(?<code>\d{5})\.? ?(?<message>[^\n]{0,2000})/g,
  },
  {
    from: 'Service Bus for .NET: message (Reason)',
    needs: 'trackingid:',
    pattern: /\bTrackingId:[^\n()]{1,400}\((?<code>[A-Z][A-Za-z]{3,60})\)/g,
  },
  {
    from: 'Entra ID, Azure DevOps: a numbered code before its message',
    pattern: /\b(?<code>AADSTS\d{4,7}|TF\d{5,6}|VS\d{5,6}): (?<message>[^\n]{1,4000})/g,
  },
  {
    from: 'Service Fabric: an error constant',
    needs: 'fabric_e_',
    pattern: /\b(?<code>FABRIC_E_[A-Z_]{3,80})\b/g,
    messageBefore: 0,
  },
  {
    from: 'Terraform: a failed poll',
    needs: 'code: ""',
    pattern: /\bStatus: "(?<code>[A-Z]\w{2,80})"\s{1,40}Code: ""\s{1,40}Message: "(?<message>[^"\n]{1,4000})/g,
  },
];
