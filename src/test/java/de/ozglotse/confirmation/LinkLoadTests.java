package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More people at once than the database has connections for: they wait for each other's end, not for ever. */
@LinkTest
class LinkLoadTests {

    private static final int PEOPLE = 20;

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void countsNewLinksBesideTheConnectionsOfThoseWhoAsk() throws Exception {
        List<String> dead = links();
        clock.advance(Duration.ofDays(90));

        List<Page> pages = atOnce(number -> townHall.posts(dead.get(number) + "/neu", Map.of()));

        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(302));
        assertThat(townHall.countMails() - PEOPLE).as("for one contact").isEqualTo(3);
    }

    @Test
    void countsColleaguesBesideTheConnectionsOfThoseWhoNameThem() throws Exception {
        List<String> links = links();
        Map<String, String> names = new HashMap<>(TownHall.confirms());
        names.putAll(Map.of(
                "ihre-antwort",
                "nicht-zustaendig",
                "zustaendig-name",
                "Herr Beck",
                "zustaendig-mail",
                "beck@bitz.example"));

        List<Page> pages = atOnce(number -> townHall.posts(links.get(number), names));

        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(302));
    }

    /** @return one link to each of many questions */
    private List<String> links() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> {
                    StepId step = new StepId("step-" + number);
                    steps.open(Steps.with(step, TownHallFixture.CASE, Optional.empty(), true));
                    desk.send(step);
                    clock.advance(Duration.ofSeconds(1));
                    return townHall.newestLink();
                })
                .toList();
    }

    private static List<Page> atOnce(Person person) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<Page>> requests = IntStream.range(0, PEOPLE)
                    .<Callable<Page>>mapToObj(number -> () -> person.asks(number))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> page : people.invokeAll(requests)) {
                pages.add(page.get());
            }
            return pages;
        } finally {
            people.shutdown();
        }
    }

    /** One of many who ask at once. */
    private interface Person {

        Page asks(int number) throws Exception;
    }
}
