import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

// The types of every service's answers, from the documents that follow from their code.
const services = {
  dashboard: 'dashboard-api',
  gateway: 'gateway',
  ingestion: 'ingestion-service',
  outreach: 'outreach-service',
  prediction: 'prediction-service',
  recommendation: 'recommendation-service',
};

const root = new URL('../../../', import.meta.url);
for (const [name, service] of Object.entries(services)) {
  const document = await readFile(new URL(`${service}/src/main/openapi/${service}.yaml`, root), 'utf8');
  const types = astToString(await openapiTypescript(document));
  await writeFile(new URL(`dashboard-api/ui/src/lib/${name}-schema.ts`, root), types);
}
