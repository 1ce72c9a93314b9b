package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.confirmation.TownHall.Page;
import java.util.ArrayList;
import java.util.List;
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
