import { Router } from "../lib/router.js";

const outlet = /** @type {Element} */ (document.querySelector("#main"));

export const router = new Router(outlet);
