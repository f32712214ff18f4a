"""What the tests of the web pages share: one running uHub, one browser, and pages that note what goes wrong."""
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "Support"))

from stack import Stack  # noqa: E402

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"

# Runs in the page before anything else: what the browser refuses and what moves is noted, and read at the end.
OBSERVER = """
window.__violations = [];
window.__shift = 0;
document.addEventListener("securitypolicyviolation", (event) =>
  window.__violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="session")
def stack():
    with tempfile.TemporaryDirectory(prefix="uhub-web-") as home:
        running = Stack(Path(home))
        try:
            running.start()
            yield running
        finally:
            if hasattr(running, "process"):
                running.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(stack, browser):
    """Opens a page in a fresh browser profile; at the end of the test nothing may have gone wrong in it."""
    contexts, complaints = [], []

    def open_page(path="/", width=1440, height=900, theme=None, language=None, wait="[data-service]", tolerant=False):
        context = browser.new_context(viewport={"width": width, "height": height}, ignore_https_errors=True, locale="fr-FR")
        contexts.append(context)
        context.set_default_timeout(5_000)
        context.add_init_script(OBSERVER)
        for key, value in (("uhub.theme", theme), ("uhub.language", language)):
            if value:
                context.add_init_script(f"localStorage.setItem({key!r}, {value!r})")
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") and not tolerant else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(stack.url + path)
        if wait:
            page.wait_for_selector(wait)
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            complaints.extend(page.evaluate("window.__violations"))
        context.close()
    assert complaints == []
