// node numbered_logs.js URL KEY JOURNAL: numbered log records over OTLP until its input ends; the journal says
// which the exporter reported as accepted, and at the end how many there were.
'use strict';
const fs = require('fs');
const { LoggerProvider, BatchLogRecordProcessor } = require('@opentelemetry/sdk-logs');
const { resourceFromAttributes } = require('@opentelemetry/resources');
const { OTLPLogExporter } = require('@opentelemetry/exporter-logs-otlp-proto');

const [url, key, journal] = process.argv.slice(2);
const exporter = new OTLPLogExporter({
  url: url + '/v1/logs', headers: { authorization: 'Bearer ' + key }, compression: 'gzip', timeoutMillis: 10000,
});
// What it gives up after its own retries is handed to it again, as the queue of a collector does.
const untilAccepted = {
  export(records, done) {
    exporter.export(records, (result) => {
      if (result.code !== 0) {
        console.error(`given up: ${result.error && result.error.message}`);
        setTimeout(() => this.export(records, done), 200);
        return;
      }
      fs.appendFileSync(journal, records.map((record) => `accepted ${record.body}\n`).join(''));
      done(result);
    });
  },
  forceFlush: () => exporter.forceFlush(),
  shutdown: () => exporter.shutdown(),
};
const provider = new LoggerProvider({
  resource: resourceFromAttributes({ 'service.name': 'numbers' }),
  processors: [new BatchLogRecordProcessor({
    exporter: untilAccepted, scheduledDelayMillis: 250, exportTimeoutMillis: 120000, maxExportBatchSize: 64, maxQueueSize: 20000,
  })],
});
const logger = provider.getLogger('numbers');

let sent = 0;
const emitting = setInterval(() => logger.emit({ timestamp: Date.now(), body: `record ${sent++}` }), 40);
process.stdin.on('end', async () => {
  clearInterval(emitting);
  await provider.forceFlush();
  fs.appendFileSync(journal, `sent ${sent}\n`);
  process.exit(0);
});
process.stdin.resume();
