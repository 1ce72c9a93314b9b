package de.ozglotse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The large drawing of a process: moved and zoomed by keys, with its watermark, and there without a script as well. */
class ProcessViewIT {

    private static final String LARGE = "/ablaeufe/behoerdenkonto-setup/gross";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void isMovedAndZoomedByKeys() {
        Page page = open(JOURNEY.chromium().desk());
        Locator drawing = page.locator(".z-large svg[role=application]");
        drawing.focus();

        String before = position(page);
        for (String key : new String[] {"ArrowRight", "ArrowDown", "+", "-", "0"}) {
            page.keyboard().press(key);
            assertThat(position(page)).as(key).isNotEqualTo(before);
            before = position(page);
        }
        page.getByRole(AriaRole.BUTTON, byName("Größer")).click();
        assertThat(position(page)).isNotEqualTo(before);
    }

    @Test
    void showsTheMarksAndTheWatermarkOfItsMaker() {
        Page page = open(JOURNEY.chromium().desk());

        assertThat(page.locator(".z-large .z-mark").first()).hasText(Pattern.compile("\\d+"));
        assertThat(page.locator(".z-large .bjs-powered-by")).isVisible();
        assertThat(page.evaluate("""
                        () => {
                          const logo = document.querySelector('.bjs-powered-by').getBoundingClientRect();
                          const top = document.elementFromPoint(logo.x + logo.width / 2, logo.y + logo.height / 2);
                          return top.closest('.bjs-powered-by') !== null;
                        }
                        """)).isEqualTo(true);
    }

    @Test
    void isDrawnByTheServerWithoutAScript() {
        Page page = JOURNEY.chromium()
                .phoneWithoutJavaScript()
                .signIn("koordination")
                .page();
        page.navigate(LARGE);

        assertThat(page.locator(".z-psvg")).isVisible();
        assertThat(page.locator(".z-large")).isHidden();
    }

    @Test
    void beginsAtTheCurrentStepOnAPhone() {
        Page page = JOURNEY.chromium().phone().signIn("koordination").page();
        page.navigate("/gemeinden/08417014");

        assertThat(page.evaluate("""
                        () => {
                          const now = document.querySelector('.z-psvg .now');
                          const step = now.getBoundingClientRect();
                          const window = now.closest('.z-flow').getBoundingClientRect();
                          return step.left >= window.left && step.right <= window.right
                            && step.top >= window.top && step.bottom <= window.bottom;
                        }
                        """)).isEqualTo(true);
    }

    private static Page open(Visitor visitor) {
        Page page = visitor.signIn("koordination").page();
        page.navigate(LARGE);
        assertThat(page.locator(".z-large svg[role=application]")).isVisible();
        return page;
    }

    private static Page.GetByRoleOptions byName(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String position(Page page) {
        return page.locator(".z-large .viewport").getAttribute("transform");
    }
}
