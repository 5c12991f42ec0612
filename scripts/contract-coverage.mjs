// A reporter of jest: writes what this run proved of each port's contract, and on what, to coverage/contract-coverage.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SUBJECT = /^(.+) as ([A-Z]\w+)$/;
const SAID = { passed: 'yes', failed: 'FAILED' };

export default class ContractCoverage {
  #root;

  constructor({ rootDir }) {
    this.#root = rootDir;
  }

  onRunComplete(_contexts, { testResults }) {
    const inRoot = testResults.map((result) => ({ ...result, file: relative(this.#root, result.testFilePath) }));
    const proven = inRoot.filter(({ file }) => /^test[\\/](contracts|adapters)[\\/]/.test(file));
    if (!proven.some(({ file }) => file.includes('contracts'))) return;
    mkdirSync(join(this.#root, 'coverage'), { recursive: true });
    writeFileSync(join(this.#root, 'coverage/contract-coverage.md'), report(proven));
  }
}

function report(results) {
  // By port: its rules, and for each what it said on which subject. What an adapter does alone is listed by file.
  const ports = new Map();
  const alone = new Map();
  for (const { file, testResults } of results)
    for (const { ancestorTitles, title, status } of testResults) {
      const at = ancestorTitles.findIndex((name) => SUBJECT.test(name));
      const [, subject, port] = SUBJECT.exec(ancestorTitles[at] ?? '') ?? [];
      const rule = [...ancestorTitles.slice(at + 1), title].join(' ');
      const rules = subject === undefined ? entry(alone, file) : entry(ports, port);
      entry(rules, rule).set(subject, SAID[status] ?? '-');
    }
  const tables = [...ports].sort().map(([port, rules]) => `## ${port}\n\n${table(rules)}`);
  const lists = [...alone].sort().map(([file, rules]) => `## ${file}\n\n${list(rules)}`);
  return `${['# What this run proved', ...tables, ...lists].join('\n\n')}\n`;
}

function entry(map, key) {
  if (!map.has(key)) map.set(key, new Map());
  return map.get(key);
}

function table(rules) {
  const subjects = [...new Set([...rules.values()].flatMap((said) => [...said.keys()]))].sort();
  const rows = [...rules].map(([rule, said]) => [rule, ...subjects.map((subject) => said.get(subject) ?? '-')]);
  return [['rule', ...subjects], ['rule', ...subjects].map(() => '---'), ...rows].map(line).join('\n');
}

const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
const list = (rules) => [...rules].map(([rule, said]) => `- ${rule}: ${[...said.values()][0]}`).join('\n');
