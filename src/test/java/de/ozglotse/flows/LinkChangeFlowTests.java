package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.confirmation.TownHallAnswer.Confirmed;
import de.ozglotse.confirmation.TownHallAnswer.HandedOn;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What contacts can do with an answer or a question by themselves, through the whole application. */
@FlowTest
class LinkChangeFlowTests {

    private static final String STATE = "UserTask_StateBestand";
    private static final String CONFIRM = "UserTask_ConfirmBehoerdenkonto";
    private static final String NAME = "Frau Sabine Maurer";

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Facts facts;

    @Autowired
    private Mails mails;

    @Autowired
    private TestClock clock;

    private Town town;
    private String first;

    @BeforeEach
    void askTheTownHall() {
        town = towns.begin("08417014");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        first = mails.token(town);
    }

    @Test
    void anotherAnswerTakesAnotherWay() {
        links.complete(first, Map.of("bestand", "keines"), NAME);
        assertThat(town.waiting("UserTask_PrepareAntrag")).hasSize(1);
        clock.advance(Duration.ofHours(2));

        links.change(LinkAddress.of(first), confirmed(Map.of("bestand", "aktiv")), NAME);

        assertThat(town.waiting("UserTask_PrepareAntrag")).isEmpty();
        assertThat(town.waiting(CONFIRM)).hasSize(1);
        assertThat(links.look(first).status()).isEqualTo(Status.ANSWERED);
        assertThat(mails.of(town))
                .filteredOn(mail -> mail.subject().startsWith("Ihre Antwort ist da"))
                .hasSize(2);
    }

    @Test
    void factIsCorrectedAndCountsOnce() {
        links.complete(first, Map.of("bestand", "aktiv"), NAME);
        String second = mails.token(town);
        links.complete(second, Town.ACCOUNT, NAME);
        assertThat(confirmations()).hasSize(1);
        clock.advance(Duration.ofDays(2));
        Map<String, String> other = new HashMap<>(Town.ACCOUNT);
        other.put("kontoname", "Rathaus Dautmergen");

        links.change(LinkAddress.of(second), confirmed(other), NAME);

        assertThat(confirmations()).hasSize(1);
        assertThat(answers.latest(town.caseKey(), CONFIRM).orElseThrow().values())
                .containsEntry("kontoname", "Rathaus Dautmergen");
        assertThat(links.look(second).reply().orElseThrow().changeable()).isTrue();

        town.proveAccount();
        assertThat(links.look(second).reply().orElseThrow().changeable()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> links.change(LinkAddress.of(second), confirmed(Town.ACCOUNT), NAME));
    }

    @Test
    void questionGoesToTheColleagueAndStaysOpen() {
        var question = town.open(STATE);

        links.answer(
                LinkAddress.of(first), new HandedOn("Herr Beck", new EmailAddress("beck@dautmergen.example")), NAME);

        assertThat(town.open(STATE)).isEqualTo(question);
        String colleague = mails.token(town);
        assertThat(mails.of(town)).anyMatch(mail -> mail.toAddress().equals("beck@dautmergen.example"));
        assertThat(links.overview(first)).isEmpty();
        links.complete(colleague, Map.of("bestand", "aktiv"), "Herr Beck");
        assertThat(town.waiting(CONFIRM)).hasSize(1);
        assertThat(mails.of(town).stream()
                        .filter(mail -> mails.content(mail).link().isPresent())
                        .findFirst())
                .get()
                .satisfies(mail -> assertThat(mail.toAddress()).isEqualTo("rathaus@dautmergen.example"));
    }

    @Test
    void showsWhatMayComeWithoutDates() {
        var before = links.overview(first).orElseThrow().towns().get(0);
        assertThat(before.open()).hasSize(1);
        assertThat(before.coming()).contains("Behördenkonto bestätigen").doesNotContain("Rückfrage beantworten");

        links.complete(first, Map.of("bestand", "aktiv"), NAME);
        var after = links.overview(first).orElseThrow().towns().get(0);
        assertThat(after.done())
                .singleElement()
                .satisfies(done -> assertThat(done.own()).isTrue());
        assertThat(after.coming()).doesNotContain("Behördenkonto bestätigen");
    }

    private List<?> confirmations() {
        return facts.of(town.caseKey()).stream()
                .filter(fact -> fact.type().value().equals("behoerdenkonto-bestaetigt"))
                .toList();
    }

    private static Confirmed confirmed(Map<String, String> input) {
        return new Confirmed(input, List.of());
    }
}
