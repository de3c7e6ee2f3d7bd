"""The wire's promises, kept by the worker that ships: the exchanges of `tests/test_contract.py`."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from tests.contract_cases import NAMES, broken, exchange

ASK_ALL = """async (requests) => {
  const address = new URL("assets/playground/worker.js", document.baseURI);
  const worker = new Worker(address, { type: "module" });
  const answers = new Map();
  const done = new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === "failed") reject(new Error(data.reason));
      if (data.type !== "answer") return;
      answers.set(data.id, data.json);
      if (answers.size === requests.length) resolve();
    };
  });
  requests.forEach((json, id) => worker.postMessage({ type: "ask", id, json }));
  await done;
  worker.terminate();
  return requests.map((_, id) => answers.get(id));
}"""


def test_every_exchange_keeps_its_promise_inside_pyodide(home: Page) -> None:
    exchanges = [exchange(name) for name in NAMES]
    replies = home.evaluate(ASK_ALL, [json.dumps(request) for request, _ in exchanges])
    faults = {
        name: lines
        for name, (_, promised), reply in zip(NAMES, exchanges, replies, strict=True)
        if (lines := broken(promised, json.loads(reply)))
    }
    assert faults == {}
