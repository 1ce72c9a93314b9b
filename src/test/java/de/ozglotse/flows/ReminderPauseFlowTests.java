package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.confirmation.TownHallAnswer.Confirmed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contact has asked the county something before answering. */
@FlowTest
class ReminderPauseFlowTests {

    private static final String REPLY = "UserTask_AnswerRueckfrage";
    private static final String NAME = "Frau Sabine Maurer";

    @Autowired
    private Towns towns;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private TestClock clock;

    private Town town;
    private String link;

    @BeforeEach
    void askBack() {
        town = towns.begin("08417014");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        link = mails.token(town);
        links.ask(link, "Welches Konto ist gemeint?", NAME);
    }

    @Test
    void isNotRemindedUntilTheCountyHasAnsweredAndAWeekHasPassed() {
        timers.fire(town, Timers.REMINDER);
        timers.fire(town, Timers.REMINDER);
        assertThat(mails.reminders(town)).isEmpty();

        clock.advance(Duration.ofDays(1));
        town.complete(REPLY, Map.of("antwort", "Das zentrale Konto der Gemeinde."));
        assertThat(mails.reminders(town)).isEmpty();
        assertThat(timers.due(town, Timers.LETTER))
                .containsExactly(clock.instant().plus(Duration.ofDays(7)));

        timers.fire(town, Timers.LETTER);
        assertThat(mails.reminders(town)).hasSize(1);
    }

    @Test
    void readsTheExchangeAgainWhenTheAnswerIsChanged() {
        town.complete(REPLY, Map.of("antwort", "Das zentrale Konto der Gemeinde."));
        String newer = mails.token(town);
        links.complete(newer, Map.of("bestand", "keines"), NAME);
        assertThat(thread(newer)).containsExactly("Welches Konto ist gemeint?", "Das zentrale Konto der Gemeinde.");

        links.change(LinkAddress.of(newer), new Confirmed(Map.of("bestand", "aktiv"), List.of()), NAME);

        assertThat(thread(newer)).containsExactly("Welches Konto ist gemeint?", "Das zentrale Konto der Gemeinde.");
    }

    private List<String> thread(String token) {
        return links.changeable(LinkAddress.of(token)).orElseThrow().question().thread().stream()
                .map(remark -> remark.text())
                .toList();
    }
}
