/** Stands in every page's head, before any other script; the finishing step puts it there. */
import { sealPage } from "./seal.ts";

sealPage();
