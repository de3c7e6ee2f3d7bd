"""How long a keystroke waits for its letter in the worker that ships, and the memory it takes."""

from __future__ import annotations

import statistics

from playwright.sync_api import sync_playwright

from tests.bench.served import served
from tests.bench.start import SITE
from tests.contract_cases import exchange
from tools import browser as chromium

ASK = """async ({ request, rounds }) => {
  const folder = new URL("assets/playground/", document.baseURI);
  const files = await (await fetch(new URL("engine.json", folder))).json();
  const worker = new Worker(new URL(files.worker, folder), { type: "module" });
  const said = () => new Promise((hear) => { worker.onmessage = ({ data }) => hear(data); });
  worker.postMessage({ type: "start", way: "image", kept: false });
  while ((await said()).type === "progress");
  const taken = [];
  const memory = [];
  for (let id = 0; id < rounds; id += 1) {
    // Another signer each time, as if it were being typed.
    const values = { ...request.values, signer: `Rosa ${id}` };
    const start = performance.now();
    worker.postMessage({ type: "ask", id, json: JSON.stringify({ ...request, values }) });
    const answer = await said();
    JSON.parse(answer.json);
    taken.push(performance.now() - start);
    memory.push(answer.memory);
  }
  worker.terminate();
  return { taken, memory };
}"""
WARM_UP = 200


def recompose(rounds: int = 10_000) -> dict[str, float]:
    """p50 and p95 in milliseconds, worker and JSON included; memory in bytes, at first and last."""
    request, _ = exchange("compose-clean")
    with served(SITE) as (url, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=list(chromium.QUIET)
        )
        page = browser.new_page()
        page.goto(url)
        answer = page.evaluate(ASK, {"request": request, "rounds": rounds})
        browser.close()
    taken = answer["taken"][WARM_UP:]
    percentiles = statistics.quantiles(taken, n=100)
    return {
        "p50": percentiles[49],
        "p95": percentiles[94],
        "first": answer["taken"][0],
        "memory_at_first": answer["memory"][0],
        "memory_at_last": answer["memory"][-1],
    }
