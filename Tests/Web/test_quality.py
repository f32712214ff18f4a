"""What holds on every page, in both themes, at every width."""
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

SHOTS = Path(__file__).parent / "shots"
SIZES = {"1440": (1440, 900), "1024": (1024, 768), "390": (390, 844)}
PAGES = {"health": ("/", "[data-service]"), "docs": ("/docs", ".docs-list a"), "not-found": ("/no-such-page", "h1")}
LARGEST_SHIFT = 0.02


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_and_still(visit, name, size, theme):
    path, ready = PAGES[name]
    width, height = SIZES[size]
    page = visit(path, width, height, theme, wait=ready, tolerant=name == "not-found")
    if name == "docs":
        page.locator(ready).first.click()
        page.wait_for_selector("article h2")
    page.evaluate("document.fonts.ready")
    SHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{size}-{theme}.png")
    found = Axe().run(page).response["violations"]
    assert [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]] == []
    assert page.evaluate("window.__shift") <= LARGEST_SHIFT
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_load_is_small(visit):
    page = visit()
    page.evaluate("document.fonts.ready")
    sizes = page.evaluate("performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => [name, encodedBodySize])")
    assert sum(size for _, size in sizes) <= 180 * 1024, sizes


def test_fingerprinted_files_are_cached_for_ever_and_the_page_is_not(visit):
    page = visit()
    index = page.request.get(page.url)
    assert "immutable" not in index.headers.get("cache-control", "")
    script = page.locator("script[type=module]").get_attribute("src")
    assert "immutable" in page.request.get(page.url.rstrip("/") + script).headers["cache-control"]


def test_nothing_moves_for_who_asked_for_less_motion(visit):
    page = visit(wait=None, path="/docs")
    page.emulate_media(reduced_motion="reduce")
    durations = page.evaluate("[...document.querySelectorAll('*')].map((element) => getComputedStyle(element).transitionDuration)")
    assert all(float(part.rstrip("s")) == 0 for duration in durations for part in duration.split(", "))
