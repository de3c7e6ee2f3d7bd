"""The wire's promises, kept by the worker that ships: the exchanges of `tests/test_contract.py`."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.contract_cases import NAMES, broken, exchange

ASK_ALL = """async ({ requests, way }) => {
  const folder = new URL("assets/playground/", document.baseURI);
  const files = await (await fetch(new URL("engine.json", folder))).json();
  const worker = new Worker(new URL(files.worker, folder), { type: "module" });
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
  const start = { type: "start", way };
  if (way === "image") {
    start.wasm = await WebAssembly.compileStreaming(fetch(new URL(files.wasm, folder)));
    start.image = await (await fetch(new URL(files.image, folder))).arrayBuffer();
  }
  worker.postMessage(start);
  requests.forEach((json, id) => worker.postMessage({ type: "ask", id, json }));
  await done;
  worker.terminate();
  return requests.map((_, id) => answers.get(id));
}"""


@pytest.mark.parametrize("way", ["image", "archives", "plain"])
def test_every_exchange_keeps_its_promise_inside_pyodide(home: Page, way: str) -> None:
    exchanges = [exchange(name) for name in NAMES]
    requests = [json.dumps(request) for request, _ in exchanges]
    replies = home.evaluate(ASK_ALL, {"requests": requests, "way": way})
    faults = {
        name: lines
        for name, (_, promised), reply in zip(NAMES, exchanges, replies, strict=True)
        if (lines := broken(promised, json.loads(reply)))
    }
    assert faults == {}
