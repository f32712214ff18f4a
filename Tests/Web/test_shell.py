"""Theme, language, navigation and keyboard."""
import re

from playwright.sync_api import expect


def background(page):
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def test_the_theme_is_dark_until_one_chooses_and_is_then_kept(visit):
    page = visit()
    dark = background(page)
    page.get_by_role("button", name="Passer au thème clair").click()
    assert background(page) != dark
    light = background(page)
    page.reload()
    assert background(page) == light
    page.get_by_role("button", name="Passer au thème sombre").click()
    assert background(page) == dark


def test_the_language_is_french_until_one_chooses_and_is_then_kept(visit):
    page = visit()
    expect(page.get_by_role("heading", level=1)).to_have_text("Santé des services")
    page.get_by_role("button", name="passer en anglais").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Service health")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Service health")
    expect(page).to_have_title("Service health · uHub")


def test_links_change_the_page_without_loading_and_move_the_focus_to_its_heading(visit):
    page = visit()
    page.evaluate("window.__sameDocument = true")
    page.get_by_role("navigation").get_by_role("link", name="API").click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page).to_have_url(re.compile("/docs$"))
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Santé des services")
    assert page.evaluate("window.__sameDocument")


def test_an_unknown_address_says_so_and_leads_back(visit):
    page = visit("/no-such-page", wait="h1", tolerant=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Page introuvable")
    page.get_by_role("link", name="Revenir à l’accueil").click()
    expect(page.locator("[data-service]")).to_have_count(7)


def test_the_first_tab_stop_skips_to_the_content(visit):
    page = visit()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
