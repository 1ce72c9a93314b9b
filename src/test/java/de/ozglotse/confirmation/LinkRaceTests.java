package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class LinkRaceTests {

    private static final int TIMES = 100;

    @Autowired
    private TownHall townHall;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private TownHallFixture contacts;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void manyAnswersAtOnceHaveOneEffect() throws Exception {
        String link = townHall.isAsked();

        List<Page> pages = atOnce(() -> townHall.posts(link, TownHall.confirms()));

        assertThat(pages).filteredOn(page -> page.status() == 302).hasSize(1);
        assertThat(pages)
                .filteredOn(page -> page.status() != 302)
                .allSatisfy(page -> assertThat(page.status()).isEqualTo(410))
                .allSatisfy(page -> assertThat(page.text()).contains("Bereits erledigt von Sabine Maurer"));
        assertThat(audit.kinds()).containsExactly("link.question", "link.used");
        assertThat(townHall.mails()).hasSize(2);
    }

    @Test
    void aColleagueWithAnotherLinkIsToldWhoWasFirst() throws Exception {
        String former = townHall.isAsked();
        clock.advance(Duration.ofMinutes(1));
        contacts.appoint(
                TownHallFixture.BITZ,
                "Herr Jonas Kübler",
                Optional.empty(),
                new EmailAddress("kuebler@bitz.example"),
                Optional.empty());
        String link = townHall.isAsked(Steps.with(new StepId("step-2"), TownHallFixture.CASE, Optional.empty(), true));
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(302);

        Page page = townHall.posts(former + "/fragen/step-2", TownHall.confirms());

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("Bereits erledigt von Sabine Maurer am");
        assertThat(townHall.opens(former + "/fragen/step-3").status()).isEqualTo(404);
    }

    private static List<Page> atOnce(Callable<Page> request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Page> pages = new ArrayList<>();
            for (Future<Page> answer : people.invokeAll(java.util.Collections.nCopies(TIMES, request))) {
                pages.add(answer.get());
            }
            return pages;
        } finally {
            people.shutdown();
        }
    }
}
