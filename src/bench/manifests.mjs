// Validates the resources of Kubernetes that stand on standard input, a line for each.
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

let invalid = 0;
for (const document of parseAllDocuments(readFileSync(0, "utf8"))) {
  const resource = document.toJS();
  const models = await import(`kubernetes-models/${resource.apiVersion}`);
  const name = `${resource.kind} ${resource.metadata?.name} (${resource.apiVersion})`;
  try {
    new models[resource.kind](resource).validate();
    console.log(`  ${name}: valid`);
  } catch (error) {
    invalid++;
    console.log(`  ${name}: ${error.message}`);
  }
}
process.exit(invalid ? 1 : 0);
