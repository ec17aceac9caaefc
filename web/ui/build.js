// Makes ../asset (or the folder named on the command line) from this one: the same sources and lock file
// give the same bytes. Usage: node build.js [folder]
import {build} from "esbuild";
import {createHash} from "node:crypto";
import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {world} from "./world.js";

const here = dirname(fileURLToPath(import.meta.url));
const fonts = ["source-serif-4", "source-sans-3"];
const out = process.argv[2] ?? join(here, "..", "asset");

// scripts: sitrep.js stands on every page and fetches the others where a figure asks for them.
async function scripts() {
  const figures = ["series", "map", "timeline", "relays", "validity"];
  const {metafile} = await build({
    absWorkingDir: here,
    metafile: true,
    entryPoints: ["script/sitrep.js", ...figures.map((name) => `script/figure/${name}.js`)],
    entryNames: "[name]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none", // LICENSES.txt holds them
    outdir: out,
    plugins: [plotWithoutStyleElement],
  });
  return Object.values(metafile.outputs).flatMap(({inputs}) => Object.entries(inputs)).filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
}

// style: one file; the letters are fetched beside it.
async function style() {
  await build({
    absWorkingDir: here,
    entryPoints: ["style/sitrep.css"],
    bundle: true,
    minify: true,
    target: ["chrome120", "firefox121", "safari17"],
    external: ["*.woff2"],
    outdir: out,
  });
}

function letters() {
  for (const font of fonts)
    for (const subset of ["latin", "latin-ext", "greek", "cyrillic"]) {
      const file = `${font}-${subset}-wght-normal.woff2`;
      cpSync(join(here, "node_modules/@fontsource-variable", font, "files", file), join(out, file));
    }
}

// licences holds the notice of every package of which something is in the folder, as it came with the package.
function licences(bundled) {
  const others = ["world-atlas", ...fonts.map((font) => `@fontsource-variable/${font}`)];
  const notices = [...new Set([...bundled, ...others])].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const {version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = readFileSync(join(folder, "LICENSE"), "utf8").replace(/\r/g, "").trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `The scripts, letters and map in this folder were made from ../ui and these packages.\nShapes of the countries: Natural Earth, public domain.\n\n${notices.join("\n" + "=".repeat(72) + "\n\n")}`;
}

// Plot writes a <style> element into each chart, which our content security policy forbids; its rules stand in
// style/figure.css instead. The build fails when a new version of Plot no longer has the place.
const plotWithoutStyleElement = {
  name: "plot-without-style-element",
  setup(builder) {
    builder.onLoad({filter: /observablehq[\\/]plot[\\/]src[\\/]plot\.js$/}, ({path}) => {
      const source = readFileSync(path, "utf8");
      const contents = source.replace(/svg\.append\("style"\)\.text\(\s*`[^`]*`\s*\)/, "svg");
      if (contents === source) throw new Error("the style element of Plot was not found");
      return {contents, loader: "js"};
    });
  },
};

// sources is one hash over all files of this folder by which a test without node sees that ../asset is old.
function sources() {
  const hash = createHash("sha256");
  for (const path of files(here).sort()) hash.update(path + "\0").update(readFileSync(join(here, path))).update("\0");
  return hash.digest("hex");
}

function files(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name.endsWith(".md")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [relative(here, path).split("\\").join("/")];
  });
}

rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
const bundled = await scripts();
await style();
letters();
writeFileSync(join(out, "world.json"), world());
cpSync(join(here, "icon.svg"), join(out, "icon.svg"));
writeFileSync(join(out, "LICENSES.txt"), licences(bundled));
writeFileSync(join(out, "sources.sha256"), sources() + "\n");
