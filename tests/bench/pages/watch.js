// Runs in a peer's page before its own scripts: sets the mark as soon as Python's answer is there.
// It is set before the answer is painted, where ours is set after; what is unequal is to the peer's
// good.
({ mark, output, run }) => {
  let pressed = false;
  const look = () => {
    const button = run ? document.querySelector(run) : null;
    if (button?.onclick && !pressed) {
      pressed = true;
      button.click();
    }
    const answers = [...document.querySelectorAll(output)];
    if (!answers.some((answer) => answer.textContent.includes("ready"))) return;
    performance.mark(mark);
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}
