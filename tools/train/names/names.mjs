// Writes given.txt and family.txt, the names of persons in Latin letters of all locales of @faker-js/faker 9.9.0 (MIT):
//
//	npm install --no-save @faker-js/faker@9.9.0 && node tools/train/list/names.mjs
import { writeFileSync } from "node:fs"
import { allLocales } from "@faker-js/faker"

const latin = /^[A-Za-zÀ-ž][A-Za-zÀ-ž'’ -]+$/

function names(field) {
  const found = new Set()
  for (const locale of Object.values(allLocales))
    for (const list of Object.values(locale.person?.[field] ?? {}))
      for (const name of Array.isArray(list) ? list : [])
        if (typeof name === "string" && latin.test(name)) found.add(name)
  return [...found].sort()
}

for (const [file, field] of [["given", "first_name"], ["family", "last_name"]]) {
  const head = `# Names of persons (${field}) from @faker-js/faker 9.9.0, MIT licence; made by names.mjs.`
  writeFileSync(new URL(`${file}.txt`, import.meta.url), [head, ...names(field), ""].join("\n"))
}
