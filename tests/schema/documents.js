// Documents made from the schema: every property of every mapping with values of every kind, what is missing and what
// is too much, and whole résumés put together by chance, the same at every run.
"use strict";

const YAML = require("yaml");

// Of every kind that YAML has, right for some fields and wrong for others.
const VALUES = [
  null, "", " ", "words", "a: b", 0, 7, -3, 2.5, 1e9, true, false, [], {}, [null], [""], ["words"], [["words"]],
  [{}], { en: "words" }, { en: null }, { en: "words", de: "Wörter" }, { name: "words" }, { zzz: 1 }, { zzzz: 1 },
  { en: "words", de: ["words"] }, { en: "", de: null }, { en: " ", de: "words" }, { id: "an-id", en: "words" },
  [{ zzzz: 1 }], [{ id: "an-id", en: "words" }], [{ en: "", de: null }],
];

// As if it were not written, where something else is.
const BLANKS = [null, "", " ", []];

// Spellings that a schema does not see: it sees their values.
const SPELLED = {
  "layout: {pages: #}":
    ["2", "2.0", "+2", "0x2", "0o2", "2e0", "2.5", "0", "1e9", "-0", "'2'", "'2.0'", "'+2'", "!!str 2"],
  "design: {typography: {leading: #}}":
    ["1.2", "+1.2", "1.2345", "12e-1", "2.5", "2.50001", "0x2", "'1.2'", "'1.2345'"],
  "work: [{name: Acme, private: #}]": ["true", "True", "FALSE", "yes", "'true'", "~", "!!str true", ""],
  "work: [{name: Acme, startDate: #, endDate: present}]":
    ["2021", "'2021'", "~", "Null", "'Null'", "!!str 2021", "20210"],
  "skills: #": ["[Null]", "[~]", "~", "", "''", "[No, 1, 2.50]"],
};

// For fields with a pattern or choices: what is nearly right.
const TEXTS = [
  "2024", "2024-02", "2024-02-29", "2023-02-29", "2024-2", "2024-13", "24-02", "2024-02-30T10:00:00Z",
  "2019-06-15T00:00:00Z", "present", "Present", "expected 2027-06", "expected present", "02/2024", "May 2024",
  "0000", "ada@example.org", "ada@example", "ada@", "a b@example.org", "ädä@exämple.org", "ada@localhost",
  "https://example.org", "http://example.org/a?b#c", "HTTPS://EXAMPLE.ORG", "mailto:ada@example.org", "tel:+441",
  "example.org", "www.example.org/ada", "ftp://example.org", "javascript:alert(1)", "https://",
  "https:// example.org", "//x.org", "GB", "gb", "GBR", "G1", "ZZ", "#15b", "#1a5fb4", "#12345", "#1a5fb4ff", "red",
  "10pt", "25.4mm", "1in", "2 cm", "-1mm", "0.5em", "1.5", "12", "50%", "an-id", "An Id", "-", "true", "yes", "auto",
  "none", "A4", "a4", "Letter", "before", "ada [at] example.org", "2.5.org", "1.2.3.4", "192.168.0.1:80/a",
  "example.org:80", "example.org:a", "example..org", ".example.org", "https://example", "https://localhost:8080",
  "https://[::1]/a", "https://ada@example.org", "https://.org", "mailto:", "https:example.org",
  "mailto:123", "TEL:123", " 2024 ", " ada@example.org", "example.org ", " an-id",
  "2024T10:00", "2024-02-29T99:00", "2024-02-29 10:20:30,5+0200", "2024-02-29T24:00Z", "2024-02-29T10:00+", " 10pt",
  "https://exa\u201cmple.org", "en", "en-GB", "en_GB", "english", "xx", "1 000", "٣",
];

// xorshift32: the same numbers on every machine.
class Chance {
  constructor(seed) {
    this.state = seed;
  }

  below(limit) {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

// What must be there, if not in another file.
function needed(node) {
  const elsewhere = (node.allOf ?? []).find(rule => rule.else?.required);
  return node.required ?? elsewhere?.else.required ?? [];
}

class Maker {
  constructor(schema) {
    this.schema = schema;
  }

  resolve(node) {
    return node.$ref ? this.schema.$defs[node.$ref.split("/").at(-1)] : node;
  }

  // The forms that a value may have.
  forms(node) {
    return (node.anyOf ?? [node]).map(form => this.resolve(form));
  }

  // What a mapping needs beside its property `name`.
  base(node, name) {
    const content = {};
    // Beside the new name of a thing its old one is not read.
    const renamed = /^Old name of `(.*)`/.exec(node.properties[name]?.description ?? "")?.[1];
    for (const key of needed(node)) {
      if (key !== renamed) content[key] = node.properties[key].examples[0];
    }
    const exclusive = (node.oneOf ?? []).map(branch => branch.required[0]);
    if (exclusive.length > 0 && !exclusive.includes(name)) {
      content[exclusive[0]] = node.properties[exclusive[0]].examples[0];
    }
    if (exclusive.length > 0 || Object.keys(content).length > 0) return content;
    const other = Object.entries(node.properties).find(([key, property]) =>
      key !== name && key !== renamed && property.examples && !property.deprecated);
    return other ? { [other[0]]: other[1].examples[0] } : {};
  }

  // Every mapping of the schema, each once, with the document around one.
  * mappings(node = this.schema, around = inner => inner, seen = new Set()) {
    if (seen.has(node)) return;
    seen.add(node);
    yield { node, around };
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const here = inner => around({ ...this.base(node, name), [name]: inner });
      for (const form of this.forms(property)) {
        yield* this.inside(form, here, seen);
      }
    }
    // Items of the form that another property names.
    for (const rule of node.allOf ?? []) {
      const named = rule.if?.properties?.kind?.enum?.[0];
      for (const [name, property] of Object.entries(rule.then?.properties ?? {})) {
        const kind = named === undefined ? {} : { kind: named };
        yield* this.inside(property, inner => around({ ...this.base(node, name), ...kind, [name]: inner }), seen);
      }
    }
  }

  * inside(form, around, seen) {
    if (form.properties) yield* this.mappings(form, around, seen);
    for (const item of form.items ? this.forms(form.items) : []) {
      yield* this.inside(item, inner => around([inner]), seen);
    }
    const value = form.additionalProperties;
    for (const entry of value && typeof value === "object" ? this.forms(value) : []) {
      yield* this.inside(entry, inner => around({ one: inner }), seen);
    }
  }

  // What stands beside what excludes it, and beside something blank.
  * pairs(node, around) {
    const value = (name, blank) => (blank === undefined ? node.properties[name].examples[0] : blank);
    const exclusive = (node.oneOf ?? []).map(branch => branch.required[0]);
    const couples = exclusive.flatMap((one, index) => exclusive.slice(index + 1).map(other => [one, other]));
    const instead = node.if?.required[0];
    for (const other of Object.keys(node.then?.properties ?? {})) couples.push([instead, other]);
    for (const [one, other] of couples) {
      const base = instead === undefined ? {} : this.base(node, one);
      for (const blank of [undefined, ...BLANKS, { en: "" }]) {
        const written = JSON.stringify(blank) ?? "something";
        const right = { ...base, [one]: value(one), [other]: value(other, blank) };
        yield [`${one} beside ${written} in ${other}`, around(right)];
        const left = { ...base, [one]: value(one, blank), [other]: value(other) };
        yield [`${written} in ${one} beside ${other}`, around(left)];
      }
    }
  }

  // Keys that an author chooses.
  * keys(property, around) {
    for (const form of this.forms(property)) {
      if (!form.propertyNames || !form.additionalProperties) continue;
      for (const key of ["one", "a-1", "1", "-a", "One", "two words", "a_b", "x.y"]) {
        yield [`the key ${key}`, around({ [key]: {} })];
      }
    }
  }

  // One thing at a time: [what, document, the property that it concerns].
  * single() {
    for (const { node, around } of this.mappings()) {
      const whole = this.base(node, "");
      yield ["an unknown key", around({ ...whole, zzz: "words" })];
      yield ["a key of one's own", around({ ...whole, "x-mine": { any: ["thing"] } })];
      for (const key of needed(node)) {
        const { [key]: left, ...rest } = whole;
        yield [`no ${key}`, around(rest)];
      }
      yield* this.pairs(node, around);
      for (const [name, property] of Object.entries(node.properties ?? {})) {
        const base = this.base(node, name);
        const strict = JSON.stringify(property).match(/"(pattern|enum|minimum)":/);
        const values = [...(property.examples ?? []), ...VALUES, ...(strict ? TEXTS : [])];
        for (const value of values) {
          yield [`${name}: ${JSON.stringify(value)}`, around({ ...base, [name]: value }), property];
        }
        yield* this.keys(property, inner => around({ ...base, [name]: inner }));
      }
    }
  }

  // A value of one of the forms of `node`, which is right but for one time in forty.
  value(node, chance, depth = 0) {
    if (chance.below(40) === 0) return chance.pick(VALUES);
    const form = chance.pick(this.forms(node));
    if (node.examples && (depth > 3 || chance.below(3) === 0)) return node.examples[0];
    if (form.enum) return chance.pick(form.enum);
    if (form.properties) return this.mapping(form, chance, depth + 1);
    if (form.items) return Array.from({ length: 1 + chance.below(2) }, () => this.value(form.items, chance, depth + 1));
    if (form.pattern) return chance.pick(TEXTS.filter(text => new RegExp(form.pattern, "u").test(text)));
    if (form.minimum !== undefined) return chance.below(2) ? form.minimum : form.maximum;
    const type = [form.type].flat()[0];
    return type === "boolean" ? chance.below(2) === 0 : node.examples?.[0] ?? "words";
  }

  mapping(node, chance, depth = 0) {
    const made = this.base(node, "");
    const names = Object.keys(node.properties).filter(name => node.properties[name] !== true);
    const count = node.oneOf ? 0 : chance.below(4);
    for (let i = 0; i < count; ++i) {
      const name = chance.pick(names);
      made[name] = this.value(node.properties[name], chance, depth);
    }
    return made;
  }

  // Documents as they are typed: [what, document, no property, text].
  * spelled() {
    for (const [line, values] of Object.entries(SPELLED)) {
      for (const value of values) {
        const text = `basics: {name: Ada Lovelace}\n${line.replace("#", value)}\n`;
        yield [line.replace("#", value), YAML.parse(text), undefined, text];
      }
    }
  }

  // `count` whole résumés.
  * whole(count, seed) {
    const chance = new Chance(seed);
    for (let i = 0; i < count; ++i) yield [`résumé ${i}`, this.mapping(this.schema, chance)];
  }
}

module.exports = { Chance, Maker };
