package de.ozglotse.requirements;

import static de.ozglotse.requirements.RequirementPagesTests.input;
import static de.ozglotse.requirements.RequirementPagesTests.wording;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.shared.Actor;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;

/** A requirement is never deleted: it is withdrawn with a reason and can be taken up again. */
@ApplicationTest
@Transactional
class WithdrawnRequirementTests {

    private static final Actor TEAM = Actor.user("Deniz Aydın");

    @Autowired
    private Katalog katalog;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Pages pages;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
    }

    @Test
    void withdrawsARequirementWithAReason() {
        Katalog.Item item = katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.NICHT), TEAM);
        String page = "/anforderungen/" + item.id();

        assertThat(pages.post(page + "/zurueckziehen", "projektteam", Map.of("grund", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nennen Sie den Grund.");
        assertThat(pages.post(page + "/zurueckziehen", "projektteam", Map.of("grund", "Steht schon in Kapitel 5.")))
                .hasRedirectedUrl("/anforderungen");
        entities.flush();

        assertThat(katalog.all()).isEmpty();
        assertThat(pages.read("/anforderungen", "leitung"))
                .contains("Eine zurückgezogene Anforderung", "Steht schon in Kapitel 5.")
                .doesNotContain("id=\"kap-4\"");
        assertThat(pages.read("/anforderungen/vorlage", "leitung")).doesNotContain("MUSS-Anforderungen ohne Abdeckung");
        assertThat(pages.read(page, "projektteam"))
                .contains("Zurückgezogen", "von Deniz Aydın am 01.03.2023, 09:00 Uhr", "Wieder aufnehmen")
                .doesNotContain("name=\"version\"");
        assertThat(pages.read("/landkreis", "koordination"))
                .contains("Anforderung " + item.id() + " zurückgezogen: Steht schon in Kapitel 5.");
        assertThat(pages.post(page, "koordination", input(Map.of("version", "" + item.version()))))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void takesAWithdrawnRequirementUpAgain() {
        Katalog.Item item = katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.OFFEN), TEAM);
        katalog.withdraw(item.id(), "Doppelt", TEAM);

        assertThat(pages.post("/anforderungen/" + item.id() + "/wiederaufnehmen", "koordination", Map.of()))
                .hasRedirectedUrl("/anforderungen");

        assertThat(katalog.all()).extracting(Katalog.Item::id).containsExactly(item.id());
        assertThat(katalog.withdrawn()).isEmpty();
        assertThat(pages.read("/landkreis", "koordination"))
                .contains("Anforderung " + item.id() + " wieder aufgenommen");
    }
}
