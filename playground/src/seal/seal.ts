/**
 * Takes away what a content security policy doesn't govern. In the engine's worker that is a second
 * line behind the policy; of WebRTC on the page it is the only one.
 */

/** These can reach another machine, or start a script that the page's policy doesn't cover. */
const FROM_PAGE = ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"];
const FROM_WORKER = [...FROM_PAGE, "Worker", "SharedWorker"];

function takeAway(scope: object, names: readonly string[]): void {
  for (const name of names) {
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner) as object | null) {
      Reflect.deleteProperty(owner, name);
    }
  }
}

export function sealPage(): void {
  takeAway(globalThis, FROM_PAGE);
}

/** A worker loaded from an address has no policy of the page's, so the engine's may start none. */
export function sealWorker(): void {
  takeAway(globalThis, FROM_WORKER);
}
