// Runs before the first paint, so that neither the other theme nor the other language flashes by.
{
  const root = document.documentElement;
  try {
    if (localStorage.getItem("uhub.theme") === "light") root.dataset.theme = "light";
    if (localStorage.getItem("uhub.language") === "en") root.lang = "en";
  } catch {
    // Storage can be forbidden; then the defaults hold.
  }
}
