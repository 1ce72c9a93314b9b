package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepCancelled;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinkTest
class LinkRequestsTests {

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void asksWithQuestionPlaceAndDeadline() {
        townHall.isAsked();

        var mail = townHall.mails().get(0);
        assertThat(mail.entry().subject()).isEqualTo("Bitte bis 03.03.2023: " + Steps.QUESTION + " – Bitz");
        assertThat(mail.entry().status()).isEqualTo(MailStatus.HELD);
        assertThat(mail.text())
                .contains("bitte antworten Sie bis Freitag, 3. März 2023.", "bis zum 17. März", "Testnachricht");
        assertThat(audit.kinds()).containsExactly("link.question");
    }

    @Test
    void storesNoTokenAnywhere() {
        String token = townHall.isAsked().substring("/r/".length());

        for (String table : new String[] {"confirmation_link", "outbox_mail"}) {
            assertThat(database.queryForList("select * from " + table))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.values())
                            .noneMatch(value -> String.valueOf(value).contains(token)));
        }
        assertThat(audit.entries().toString()).doesNotContain(token);
        assertThat(database.queryForObject("select token_hash from confirmation_link", String.class))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void newLinkReplacesTheEarlierOne() throws Exception {
        String first = townHall.isAsked();
        clock.advance(Duration.ofSeconds(1));
        requests.issue(Steps.ID);

        assertThat(townHall.opens(first).status()).isEqualTo(404);
        assertThat(townHall.opens(townHall.newestLink()).status()).isEqualTo(200);
        assertThat(townHall.mails().get(1).entry().status()).isEqualTo(MailStatus.WITHDRAWN);
        assertThat(audit.kinds()).containsExactly("link.question", "link.replaced", "link.question");
    }

    @Test
    void reminderLeavesTheEarlierLinkAlone() throws Exception {
        String first = townHall.isAsked();
        clock.advance(Duration.ofDays(7));
        requests.remind(Steps.ID);

        assertThat(townHall.mails().get(0).entry().reminder()).isTrue();
        assertThat(townHall.mails().get(0).entry().subject()).startsWith("Erinnerung: ");
        assertThat(townHall.opens(first).status()).isEqualTo(200);
        assertThat(townHall.opens(townHall.newestLink()).status()).isEqualTo(200);

        townHall.posts(first, TownHall.confirms());
        assertThat(townHall.opens(first).text()).contains("Bereits erledigt von Sabine Maurer");
    }

    @Test
    void repliesToAQuestion() {
        townHall.isAsked();
        clock.advance(Duration.ofSeconds(1));
        requests.reply(Steps.ID, "Das Konto heißt beBPo.\nSie haben es seit 2022.", Actor.user("Katrin Vogel"));

        assertThat(townHall.mails().get(0).text())
                .contains("Das ist unsere Antwort:", "Das Konto heißt beBPo.\n\nSie haben es seit 2022.");
    }

    @Test
    void recordsThatNobodyCouldBeAsked() {
        steps.open(Steps.with(Steps.ID, CaseKey.of(TownHallFixture.BALINGEN), Optional.empty(), true));

        requests.issue(Steps.ID);
        requests.remind(Steps.ID);

        assertThat(audit.kinds()).containsExactly("link.nocontact", "link.nocontact");
        assertThat(townHall.mails()).isEmpty();
    }

    @Test
    void leavesStepsAloneThatNoContactMayAnswer() {
        steps.open(Steps.with(Steps.ID, TownHallFixture.CASE, Optional.empty(), false));

        requests.issue(Steps.ID);
        requests.issue(new StepId("unknown"));

        assertThat(townHall.mails()).isEmpty();
        assertThat(audit.kinds()).isEmpty();
    }

    @Test
    void revokesAndReissuesEveryLinkOfACase() throws Exception {
        String first = townHall.isAsked();
        townHall.isAsked(Steps.with(new StepId("step-2"), TownHallFixture.CASE, Optional.empty(), true));

        requests.revokeAll(TownHallFixture.CASE);
        assertThat(townHall.mails()).allMatch(mail -> mail.entry().status() == MailStatus.WITHDRAWN);
        assertThat(townHall.opens(first).status()).isEqualTo(404);

        requests.reissueAll(TownHallFixture.CASE);
        assertThat(townHall.mails())
                .filteredOn(mail -> mail.link().isPresent())
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.entry().subject()).isEqualTo("Bitte antworten Sie: 2 Fragen – Bitz"));
    }

    @Test
    void cancelledStepEndsItsLinks() throws Exception {
        String link = townHall.isAsked();

        transaction.executeWithoutResult(status -> events.publishEvent(new StepCancelled(
                Steps.ID, TownHallFixture.CASE, Steps.confirmable().definition(), clock.instant())));

        assertThat(townHall.opens(link).status()).isEqualTo(404);
        assertThat(townHall.mails().get(0).entry().status()).isEqualTo(MailStatus.WITHDRAWN);
    }
}
