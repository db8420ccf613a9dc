// The shim as tests see it: what to ask of it, and what it says afterwards (fault_shim.c).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIN } from '../harness/bridge.mjs';

const SHIM = join(BIN, 'fault_shim.so');

// The environment of a server that meets `fault`: {calls, what, at, times, ms}. `report`: a file.
export function faultEnvironment(fault, report) {
  if (!existsSync(SHIM)) throw new Error(`${SHIM} is not built`);
  rmSync(report, { force: true });
  return {
    LD_PRELOAD: SHIM,
    FAULT_CALLS: fault.calls,
    FAULT_DO: fault.what,
    FAULT_AT: String(fault.at),
    FAULT_TIMES: String(fault.times ?? 1),
    FAULT_MS: String(fault.ms ?? 0),
    FAULT_REPORT: report,
  };
}

const text = (bytes) => bytes.toString('utf8').split('\0')[0];

// {reached, struck, from, to, call, target}; from and to: when it was struck, first and last
export function readReport(report) {
  const bytes = readFileSync(report);
  return {
    reached: Number(bytes.readBigUInt64LE(0)),
    struck: Number(bytes.readBigUInt64LE(8)),
    from: Number(bytes.readBigUInt64LE(16)),
    to: Number(bytes.readBigUInt64LE(24)),
    call: text(bytes.subarray(32, 56)),
    target: text(bytes.subarray(56)),
  };
}
