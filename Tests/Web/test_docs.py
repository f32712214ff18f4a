"""The reference of the API, made from the document that the gateway serves."""
import re

from playwright.sync_api import expect

READY = ".docs-list a"


def test_every_operation_of_the_document_is_listed(visit):
    page = visit("/docs", wait=READY)
    document = page.evaluate("fetch('/openapi.json').then((answer) => answer.json())")
    methods = {"get", "post", "put", "patch", "delete"}
    operations = sum(len(methods & item.keys()) for item in document["paths"].values())
    expect(page.locator(READY)).to_have_count(operations)


def test_the_filter_is_part_of_the_address(visit):
    page = visit("/docs", wait=READY)
    page.keyboard.press("/")
    page.keyboard.type("health get")
    expect(page).to_have_url(re.compile(r"q=health\+get"))
    for link in page.locator(READY).all():
        expect(link).to_contain_text("/health")
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("health get")


def test_the_list_is_walked_with_the_arrows(visit):
    page = visit("/docs", wait=READY)
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    expect(page.locator(READY).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("article header h2")).to_be_visible()
    expect(page.locator(READY).first).to_have_attribute("aria-current", "true")


def test_an_operation_can_be_tried(visit, stack):
    page = visit("/docs?q=health", wait=READY)
    page.locator(READY).filter(has=page.get_by_text("/health", exact=True)).click()
    expect(page.locator("[data-curl]")).to_have_text(f"curl '{stack.url}/health'")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator("uhub-try-it .pill")).to_have_text("200")
    expect(page.locator("uhub-try-it pre")).to_contain_text('"services"')


def test_on_a_phone_the_operation_takes_the_place_of_the_list(visit):
    page = visit("/docs", width=390, height=844, wait=READY)
    page.locator(READY).first.click()
    expect(page.locator(".docs-list")).to_be_hidden()
    expect(page.locator("article h2")).to_be_focused()
    page.get_by_role("link", name="Toutes les opérations").click()
    expect(page.locator(".docs-list")).to_be_visible()
