"""The first page shows the true health of the services, and keeps showing it."""
import re

from playwright.sync_api import expect
from paths import SERVICES
from waiting import eventually


def row(page, service):
    return page.locator(f"tr[data-service={service}]")


def test_seven_services_are_shown_as_running(visit):
    page = visit()
    for service in SERVICES:
        expect(row(page, service)).to_have_attribute("data-status", "ok")
    expect(page.locator("[data-service]")).to_have_count(7)
    expect(page.locator(".health-pill")).to_contain_text("Opérationnel")


def test_the_pill_lists_each_service(visit):
    page = visit()
    page.locator(".health-pill").click()
    expect(page.locator("#health-list li")).to_have_count(7)
    expect(page.locator("#health-list li[data-status=ok]")).to_have_count(7)
    page.keyboard.press("Escape")
    expect(page.locator("#health-list")).to_be_hidden()


def test_a_killed_service_is_shown_within_a_second_and_comes_back_by_itself(visit, stack):
    page = visit()
    page.evaluate("window.__sameDocument = true")
    # The supervisor is quick: the row may be red for a moment only, which polling from here could miss.
    page.evaluate("""() => {
      window.__wasDown = false;
      new MutationObserver(() => {
        if (document.querySelector("tr[data-service=metrics][data-status=down]")) window.__wasDown = true;
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    }""")
    stack.kill("metrics")
    # Not `wait_for_function`: it evaluates text, which the page's own policy forbids.
    eventually(lambda: page.evaluate("window.__wasDown"), within=1, saying="the row did not turn red")
    expect(row(page, "metrics")).to_have_attribute("data-status", "ok", timeout=10_000)
    expect(page.locator(".health-pill")).to_contain_text("Opérationnel")
    expect(page.locator(".journal li").first).to_contain_text("metrics")
    assert page.evaluate("window.__sameDocument")


def test_a_lost_gateway_is_announced_and_the_page_recovers_by_itself(visit, stack):
    # The browser itself writes the failed connections to the console.
    page = visit(tolerant=True)
    stack.kill("gateway")
    expect(page.get_by_text("Connexion perdue")).to_be_visible(timeout=2_000)
    expect(page.locator(".health-pill")).to_contain_text("Hors ligne")
    expect(page.locator("[data-service]")).to_have_count(7)
    expect(page.get_by_text("Connexion perdue")).to_be_hidden(timeout=20_000)
    expect(page.locator(".health-pill")).to_contain_text(re.compile("Opérationnel|Dégradé"))


def test_a_failure_is_explained_and_can_be_retried(visit):
    page = visit(wait=None, path="/docs", tolerant=True)
    page.route("**/health", lambda route: route.fulfill(
        status=503, content_type="application/problem+json", body='{"title":"Unavailable","detail":"identity does not answer"}'))
    page.goto(page.url.replace("/docs", "/"))
    expect(page.get_by_text("identity does not answer")).to_be_visible()
    page.unroute("**/health")
    page.get_by_role("main").get_by_role("button", name="Réessayer").click()
    expect(page.locator("[data-service]")).to_have_count(7)


def test_a_slow_answer_is_waited_for_with_a_skeleton(visit):
    page = visit(wait=None, path="/docs")
    held, released = [], []
    page.route("**/health", lambda route: route.continue_() if released else held.append(route))
    page.goto(page.url.replace("/docs", "/"))
    expect(page.locator(".skeleton").first).to_be_visible()
    released.append(True)
    for route in held:
        route.continue_()
    expect(page.locator("[data-service]")).to_have_count(7)
    expect(page.locator(".skeleton")).to_have_count(0)
