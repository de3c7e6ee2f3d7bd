/** The words that the finishing step puts into pages, from the locale's `ui.json`. */
import ui from "../../../letterkit/locales/en/ui.json" with { type: "json" };

type Worded = { [Key in keyof typeof ui]: (typeof ui)[Key] extends string ? Key : never }[keyof typeof ui];

export function word(key: Worded, title = ""): string {
  return ui[key].replace("{title}", title);
}
