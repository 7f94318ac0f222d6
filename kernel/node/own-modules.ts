// The reader's own files, each loaded once and again when it has changed on disk, or something that it imports.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Resolver } from "../core/resolve.js";
import { readSettings, type Settings } from "../core/settings.js";
import type { Stacks } from "../core/stacks.js";
import { isInModulePackage, transpile } from "../core/transpile.js";
import { CommonModule } from "./common-module.js";
import { EsModule } from "./es-module.js";
import { versionOf } from "./host.js";
import type { Exports } from "./namespaces.js";
import { Package, requireFor, requirePackage } from "./packages.js";
import type { Links, OwnUnit, Unit } from "./units.js";

const loadable = /\.([cm]?[jt]s|[jt]sx|json)$/;
const nobody: ReadonlySet<Unit> = new Set();

export class OwnModules implements Links {
  readonly #stacks: Stacks;
  readonly #known = new Map<string, { unit: OwnUnit; version: string }>();
  readonly #packages = new Map<string, Package>();
  #settings!: Settings;
  #stamp = "";
  #resolver!: Resolver;

  constructor(stacks: Stacks) {
    this.#stacks = stacks;
    this.#readSettings();
  }

  #readSettings(): void {
    const { host } = this.#stacks;
    this.#settings = readSettings(host);
    this.#stamp = this.#settings.stamp();
    this.#resolver = new Resolver(host, this.#settings.options);
  }

  /** The module that an import means. It need not have run yet. */
  link(request: string, from: string): Unit {
    const file = this.#fileOf(request, from);
    if (file !== undefined) return this.#own(file);
    const key = `${request} ${path.dirname(from)}`;
    const known = this.#packages.get(key) ?? new Package(request, from);
    this.#packages.set(key, known);
    return known;
  }

  /** Runs a module and what it imports: at once, or else it gives the promise. */
  evaluate(unit: Unit): Promise<void> | undefined {
    try {
      return unit.evaluate(nobody)?.catch((error: unknown) => this.#failed(error));
    } catch (error) {
      return this.#failed(error);
    }
  }

  require(request: string, from: string): unknown {
    const file = this.#fileOf(request, from);
    return file === undefined ? requirePackage(request, from) : this.requireFile(file);
  }

  /** What `require` gives of a file of the reader's. */
  requireFile(file: string): unknown {
    const unit = this.#own(file);
    if (this.evaluate(unit)) {
      const name = this.#labelOf(file);
      throw new Error(`require: a module that doesn't wait at its top level, got ${name}: import it`);
    }
    return unit.exports;
  }

  async import(request: string, from: string): Promise<Exports> {
    const unit = this.link(request, from);
    await this.evaluate(unit);
    return unit.namespace;
  }

  /** Forgets what has changed, with all that is built on it; gives back what is forgotten. */
  refresh(): ReadonlySet<Unit> {
    const gone = new Set<Unit>();
    const haveSettingsChanged = this.#settings.stamp() !== this.#stamp;
    if (haveSettingsChanged) this.#readSettings();
    for (const [file, { unit, version }] of this.#known) {
      const wasCutOff = !unit.isDone && !unit.isPending;
      if (wasCutOff || haveSettingsChanged || version !== (versionOf(file) ?? "")) gone.add(unit);
    }
    for (let size = -1; size < gone.size;) {
      size = gone.size;
      for (const { unit } of this.#known.values())
        if (!gone.has(unit) && [...unit.uses].some((used) => gone.has(used))) gone.add(unit);
    }
    this.#forget((unit) => gone.has(unit));
    return gone;
  }

  /** Forgets what waits: after an interrupt it may do so for ever. */
  interrupt(): void {
    this.#forget(({ isPending }) => isPending);
  }

  #failed(error: unknown): never {
    this.#forget(({ isDone, isPending }) => !isDone && !isPending);
    throw error;
  }

  #forget(isMeant: (unit: OwnUnit) => boolean): void {
    for (const [file, { unit }] of this.#known) if (isMeant(unit)) this.#known.delete(file);
  }

  #fileOf(request: string, from: string): string | undefined {
    const isUrl = request.startsWith("file:");
    const plain = isUrl || request.startsWith(".") ? request.replace(/\?.*$/, "") : request;
    const file = isUrl
      ? fileURLToPath(plain).replaceAll("\\", "/")
      : (this.#resolver.ownFile(plain, from) ?? this.#inWorkspace(plain, from));
    return file !== undefined && loadable.test(file) && !file.includes("/node_modules/") ? file : undefined;
  }

  /** A source of another package that the reader works on. What is built of one, ES modules, Node loads quicker. */
  #inWorkspace(request: string, from: string): string | undefined {
    if (/^([./#]|\w+:)/.test(request) || request === "tslab") return undefined;
    try {
      const file = requireFor(from).resolve(request).replaceAll("\\", "/");
      if (!path.isAbsolute(file) || file.includes("/node_modules/")) return undefined;
      const isBuilt =
        file.endsWith(".mjs") || (/\.jsx?$/.test(file) && isInModulePackage(file, this.#stacks.host));
      return isBuilt ? undefined : file;
    } catch {
      return undefined; // whoever loads it says why
    }
  }

  #own(file: string): OwnUnit {
    const known = this.#known.get(file);
    if (known) return known.unit;
    const version = versionOf(file) ?? "";
    const source = readFileSync(file, "utf8");
    if (file.endsWith(".json")) {
      const unit = CommonModule.ofJson(file, source);
      this.#known.set(file, { unit, version });
      return unit;
    }
    const made = transpile(file, source, this.#settings.options, this.#stacks.host);
    this.#stacks.register(file, { label: this.#labelOf(file), source, map: made.map });
    if (made.kind === "common") {
      const unit = CommonModule.ofCode(file, made.code, this);
      this.#known.set(file, { unit, version });
      return unit;
    }
    const unit = new EsModule(file, made);
    this.#known.set(file, { unit, version });
    try {
      unit.link(made.code, this);
    } catch (error) {
      this.#known.delete(file);
      throw error;
    }
    return unit;
  }

  #labelOf(file: string): string {
    const { path, cwd } = this.#stacks.host;
    return path.relative(cwd, file);
  }
}
