// Files and folders go up one after the other, each with its progress and its own answer.
import {count, html, ours} from "./element.js";

export function upload() {
  const form = document.querySelector("form[data-upload]");
  const field = form?.querySelector('input[type="file"]');
  if (!field) return;
  const list = html("ul", {class: "files"});
  const bar = html("progress", {max: 1, value: 0, "aria-label": "files sent", hidden: true});
  const told = html("p", {class: "note", role: "status"});
  form.after(bar, told, list);
  form.classList.add("drop");
  folder(form, field);
  drop(form, (files) => send(form, files, {list, bar, told}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, [...form.querySelectorAll('input[type="file"]')].flatMap((input) => [...input.files]), {list, bar, told});
  });
}

function folder(form, field) {
  if (!("webkitdirectory" in field)) return;
  const input = html("input", {type: "file", multiple: true, id: "upload-folder"});
  input.webkitdirectory = true;
  field.closest("label, p, div")?.after(html("p", {}, html("label", {for: "upload-folder"}, "or a whole folder "), input));
}

function drop(form, take) {
  const over = (event) => {
    event.preventDefault();
    form.classList.add("over");
  };
  form.addEventListener("dragover", over);
  form.addEventListener("dragenter", over);
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
}

async function send(form, files, {list, bar, told}) {
  if (!files.length) return void (told.textContent = "Choose files first.");
  bar.hidden = false;
  const tally = {};
  for (const [n, file] of files.entries()) {
    told.textContent = `${n + 1} of ${count(files.length, "file")}: ${file.name}`;
    const answers = await one(form, file, (part) => { bar.value = (n + part) / files.length; });
    for (const answer of answers) {
      tally[answer.status] = (tally[answer.status] ?? 0) + 1;
      list.append(row(answer));
    }
  }
  bar.value = 1;
  told.textContent = `Done: ${Object.entries(tally).map(([status, n]) => `${n} ${status}`).join(", ")}.`;
}

const row = ({name, status, reason, href}) => html("li", {},
  ours(href) ? html("a", {href: ours(href)}, html("bdi", {}, name)) : html("bdi", {}, name),
  html("span", {class: status}, status),
  reason && html("span", {class: "reason"}, reason));

// one sends one file. Whatever goes wrong becomes the answer of that file, so that the others go on.
function one(form, file, progress) {
  const failed = (reason) => [{name: file.name, status: "failed", reason}];
  const body = new FormData();
  for (const hidden of form.querySelectorAll('input[type="hidden"]')) body.append(hidden.name, hidden.value);
  body.append(form.querySelector('input[type="file"]').name, file, file.webkitRelativePath || file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("error", () => resolve(failed("the connection broke; send it again")));
    request.addEventListener("load", () => resolve(answers(request) ?? failed(`the server answered ${request.status}`)));
    request.send(body);
  });
}

function answers(request) {
  try {
    const {files} = JSON.parse(request.responseText);
    return Array.isArray(files) && files.length ? files : undefined;
  } catch { return undefined; }
}
