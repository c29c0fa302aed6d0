// Checks the schemas and documents that tools.schemas wrote into the folder of the first argument:
// ajv compiles every schema in its strict mode and accepts every document; models that quicktype
// generated in TypeScript read every document and write it again unchanged.
const { readFileSync } = require("node:fs");
const { isDeepStrictEqual } = require("node:util");
const Ajv = require("ajv/dist/2020");
const typescript = require("typescript");

const folder = process.argv[2];
const read = (name) => readFileSync(`${folder}/${name}`, "utf8");
const faults = [];

function compiled(name, schema) {
  const logged = [];
  const log = (message) => logged.push(message);
  const ajv = new Ajv({ strict: true, logger: { log, warn: log, error: log } });
  try {
    const validate = ajv.compile(schema);
    if (logged.length > 0) faults.push(`${name}: ${logged[0]}`);
    return validate;
  } catch (error) {
    faults.push(`${name}: ${error.message}`);
    return () => true;
  }
}

function generated() {
  const { outputText } = typescript.transpileModule(read("models.ts"), {
    compilerOptions: { module: "commonjs", target: "es2022" },
  });
  const module = { exports: {} };
  new Function("module", "exports", outputText)(module, module.exports);
  return module.exports.Convert;
}

function unchanged(convert, text) {
  const written = convert.allDocumentsToJson(convert.toAllDocuments(text));
  return isDeepStrictEqual(JSON.parse(written), JSON.parse(text));
}

const schemas = JSON.parse(read("schemas.json"));
for (const [name, schema] of Object.entries(schemas)) compiled(name, schema);

const convert = generated();
let count = 0;
for (const [name, lines] of Object.entries(JSON.parse(read("documents.json")))) {
  const validate = compiled(name, schemas[`${name} document`]);
  for (const line of lines) {
    count += 1;
    if (!validate(JSON.parse(line))) faults.push(`${name}: ajv refuses ${line}`);
    try {
      if (!unchanged(convert, `{${JSON.stringify(name)}:${line}}`)) faults.push(`${name}: ${line}`);
    } catch (error) {
      faults.push(`${name}: ${error.message}: ${line}`);
    }
  }
}
for (const fault of faults.slice(0, 20)) console.error(fault.slice(0, 400));
console.log(`ajv: ${Object.keys(schemas).length} schemas; quicktype: ${count} documents; ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
