package de.ozglotse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without a mouse: everything is reached with the tab key or a shortcut. */
final class Keyboard {

    private static final int STEPS = 120;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** A shortcut: it works from the moment on when the page's script has run. */
    void shortcut(String key) {
        assertThat(page.locator("html.js")).isAttached();
        press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void write(String label, String text) {
        tabTo(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
        type(text);
    }

    void tabTo(AriaRole role, String name) {
        tabTo(page.getByRole(role, new Page.GetByRoleOptions().setName(name)));
    }

    void isAt(AriaRole role, String name) {
        assertThat(page.getByRole(role, new Page.GetByRoleOptions().setName(name))
                        .and(page.locator(":focus")))
                .isVisible();
    }

    private void tabTo(Locator target) {
        target.waitFor();
        Locator focused = target.and(page.locator(":focus"));
        for (int i = 0; i < STEPS && focused.count() == 0; i++) {
            press("Tab");
        }
        assertThat(focused).isVisible();
    }
}
