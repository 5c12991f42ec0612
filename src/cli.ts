#!/usr/bin/env node
console.log('Usage: code-runs <command>');
