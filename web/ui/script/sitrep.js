// What every page carries. A page reads whole without it.
import {themes} from "./theme.js";
import {keys} from "./keys.js";
import {facets} from "./facets.js";
import {figures} from "./figures.js";
import {report} from "./report.js";
import {review} from "./review.js";
import {upload} from "./upload.js";

document.documentElement.classList.add("scripted");
themes();
const help = keys();
facets();
figures();
report();
review(help);
upload();
