package de.ozglotse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody at a browser window, who finds everything by what it is called. */
final class Visitor {

    private final Page page;
    private final boolean scripted;

    /** @param scripted whether the window runs JavaScript */
    Visitor(Page page, boolean scripted) {
        this.page = page;
        this.scripted = scripted;
    }

    Page page() {
        return page;
    }

    Visitor signIn(String username) {
        open("/anmelden");
        fill("Benutzername", username);
        fill("Passwort", "lotse-demo");
        press("Anmelden");
        assertThat(page).not().hasURL(Pattern.compile("anmelden"));
        return this;
    }

    void open(String path) {
        page.navigate(path);
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Leaves out the "(freiwillig)" behind the label of what nobody has to answer. */
    void fillOptional(String label, String text) {
        fill(label + " (freiwillig)", text);
    }

    void choose(String option) {
        activate(find(AriaRole.RADIO, option), "Space");
    }

    void tick(String option) {
        activate(find(AriaRole.CHECKBOX, option), "Space");
    }

    void press(String button) {
        activate(find(AriaRole.BUTTON, button), "Enter");
    }

    void sees(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
    }

    void isTold(String message) {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(message)))
                .isVisible();
    }

    /** Opens a task from the list. */
    void openTask(String task, String town) {
        open("/aufgaben");
        activate(taskRow(task, town).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(task)), "Enter");
        sees(task);
    }

    Locator taskRow(String task, String town) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(town).setExact(true))));
    }

    /**
     * Looks into the outbox until the mail that asks this question is there, opens it and reads its link.
     *
     * @param ags the municipality that is asked
     */
    String linkInOutbox(String question, String ags) {
        Locator mail = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Bitte bis ")))
                .filter(new Locator.FilterOptions().setHasText(question));
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("/r/"));
        await("the mail that asks " + question)
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    open("/postausgang?gemeinde=" + ags);
                    if (mail.count() == 0) {
                        return false;
                    }
                    activate(mail, "Enter");
                    assertThat(find(AriaRole.HEADING, "Text der E-Mail")).isVisible();
                    return link.count() == 1;
                });
        return link.getAttribute("href");
    }

    /** What the town hall's page asks of everybody, and its button. */
    void sendAnswer(String name) {
        fill("Ihr Name", name);
        tick("Ich darf diese Antwort für mein Rathaus geben.");
        press("Antwort senden");
        sees("Danke, Ihre Antwort ist da");
    }

    /** Without scripts Playwright cannot see when an element stands still before a click: then a key does it. */
    private void activate(Locator target, String key) {
        if (scripted) {
            target.click();
        } else {
            target.press(key);
        }
    }

    private Locator find(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
