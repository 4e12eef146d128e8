// Keys of the review: a key presses the button or follows the link that carries it. Without this the buttons do the same.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const pressed = event.key.toLowerCase();
  const wanted = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === pressed);
  if (wanted) {
    event.preventDefault();
    wanted.click();
  }
});
