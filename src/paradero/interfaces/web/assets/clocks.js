// The slider of the two clocks: it writes its day beside itself, moves the line in the drawing, and asks when it is let go.
// Without this it is a field of its form like any other.
const slider = document.querySelector("input[type=range][data-clock]");
if (slider) {
  const told = document.getElementById(slider.dataset.clock);
  const field = document.getElementById(slider.dataset.field);
  const EPOCH = 719163; // 1970-01-01 counted in days from 1 January of the year 1
  const day = () => new Date((Number(slider.value) - EPOCH) * 86400000).toISOString().slice(0, 10);
  const tell = () => {
    told.textContent = day();
    slider.setAttribute("aria-valuetext", day());
  };
  tell();
  slider.addEventListener("input", tell);
  slider.addEventListener("change", () => {
    field.value = day();
    slider.form.requestSubmit();
  });
}
