package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a link says that takes no answer any more, and what becomes of an answer that was sent to it. */
@LinkTest
class LostAnswerTests {

    private static final String DEAD = "Dieser Link gilt nicht mehr";

    @Autowired
    private TownHall townHall;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void usedLinkSaysSoEvenAfterItHasExpired() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(
                link,
                Map.of(
                        "ihre-antwort",
                        "bestaetigen",
                        "kontoname",
                        "geheim",
                        "name",
                        "Sabine Maurer",
                        "einverstanden",
                        "ja"));
        clock.advance(Duration.ofDays(90));

        for (String path : List.of(link, link + "/danke", link + "/aendern")) {
            Page page = townHall.opens(path);
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.text())
                    .contains(Steps.QUESTION, "Bereits erledigt von Sabine Maurer am 1. März 2023, 09:00 Uhr.")
                    .contains("Die Antwort ist gespeichert.")
                    .doesNotContain("geheim", "Antwort ändern", "nicht speichern", "Neuen Link");
        }
    }

    @Test
    void deadLinkGivesBackWhatWasTyped() throws Exception {
        String link = townHall.isAsked();
        clock.advance(Duration.ofDays(90));

        assertThat(townHall.opens(link).text())
                .contains(DEAD, "Neuen Link anfordern")
                .doesNotContain("konnten wir deshalb nicht speichern", "Das haben Sie gerade eingegeben");
        Page refused = townHall.posts(link, asks());
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.text())
                .contains(DEAD, "Ihre Antwort konnten wir deshalb nicht speichern.", "Das haben Sie gerade eingegeben")
                .contains("Ihre Frage", "Welches &lt;b&gt;Konto&lt;/b&gt;?", "Sabine Maurer", "tel:+497433000123")
                .doesNotContain("rueckfrage", Steps.QUESTION);
        assertThat(townHall.posts(link + "/aendern", asks()).text()).contains("Welches &lt;b&gt;Konto");
    }

    @Test
    void whoeverComesSecondKeepsWhatWasTyped() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());

        Page second = townHall.posts(link, asks());

        assertThat(second.status()).isEqualTo(410);
        assertThat(second.text())
                .contains("Bereits erledigt von Sabine Maurer", "haben wir deshalb nicht gespeichert.")
                .contains("Welches &lt;b&gt;Konto&lt;/b&gt;?");
    }

    @Test
    void deadLinkGivesBackAnAbsence() throws Exception {
        String link = townHall.isAsked();
        clock.advance(Duration.ofDays(90));

        Page refused = townHall.posts(
                link + "/abwesend", Map.of("bis", "30.06.2023", "vertretung", "Jonas Kübler", "name", "Sabine Maurer"));

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.text()).contains(DEAD, "30.06.2023", "Jonas Kübler", "Sabine Maurer");
    }

    private static Map<String, String> asks() {
        return Map.of(
                "ihre-antwort", "rueckfrage", "rueckfrage-text", "Welches <b>Konto</b>?", "name", "Sabine Maurer");
    }
}
