package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.LANDKREIS;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.establishedOfCounty;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Subject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@OkrTest
class FactLedgerTests {

    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");
    private static final CaseKey BITZ = new CaseKey("08417010");

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private FactLedger ledger;

    @Autowired
    private FactEntries entries;

    @Test
    void recordsWhatAStepHasShown() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1", TODAY.minusDays(3), NOW));

        assertThat(ledger.all()).containsExactly(new Facts.Fact(BEHOERDENKONTO, DAUTMERGEN, TODAY.minusDays(3), NOW));
    }

    @Test
    void findsFactsOfSomeTypes() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1"));
        events.publishEvent(established(ERSTGESPRAECH, DAUTMERGEN, "step-2"));

        assertThat(ledger.all(Set.of(BEHOERDENKONTO)))
                .extracting(Facts.Fact::type)
                .containsExactly(BEHOERDENKONTO);
    }

    @Test
    void writesARetriedCompletionOnce() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1"));
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1", TODAY, NOW.plusSeconds(1)));

        assertThat(entries.findAllByOrderById()).hasSize(1);
    }

    @Test
    void letsTheDatabaseRefuseTheSameWitnessTwice() {
        entries.save(FactEntry.establishing(established(BEHOERDENKONTO, DAUTMERGEN, "step-1")));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> entries.save(FactEntry.establishing(established(BEHOERDENKONTO, DAUTMERGEN, "step-1"))));
    }

    @Test
    void writesOneFactForEachMunicipalityOfAJointMeeting() {
        events.publishEvent(established(ERSTGESPRAECH, DAUTMERGEN, "step-1"));
        events.publishEvent(established(ERSTGESPRAECH, BITZ, "step-1"));

        assertThat(ledger.all()).extracting(Facts.Fact::caseKey).containsExactlyInAnyOrder(DAUTMERGEN, BITZ);
    }

    @Test
    void holdsTheSameFactForEachSubjectOfACase() {
        Subject first = new Subject("1", "Landkreis Eins");
        Subject second = new Subject("2", "Landkreis Zwei");
        events.publishEvent(establishedOfCounty(LANDKREIS, first, "step-1"));
        events.publishEvent(establishedOfCounty(LANDKREIS, second, "step-2"));
        events.publishEvent(establishedOfCounty(LANDKREIS, first, "step-3"));

        assertThat(ledger.of(CaseKey.COUNTY))
                .extracting(Facts.Fact::subject)
                .containsExactly(Optional.of(first), Optional.of(second));
    }

    @Test
    void correctsTheFactOfOneSubjectOnly() {
        events.publishEvent(establishedOfCounty(LANDKREIS, new Subject("1", "Landkreis Eins"), "step-1"));
        events.publishEvent(establishedOfCounty(LANDKREIS, new Subject("2", "Landkreis Zwei"), "step-2"));

        events.publishEvent(undone(CaseKey.COUNTY, "step-1", NOW));

        assertThat(ledger.of(CaseKey.COUNTY))
                .extracting(fact -> fact.subject().orElseThrow().name())
                .containsExactly("Landkreis Zwei");
    }

    @Test
    void strikesAMistakeWithoutErasingIt() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1"));
        events.publishEvent(undone(DAUTMERGEN, "step-1", NOW));

        assertThat(ledger.all()).isEmpty();
        assertThat(entries.findAllByOrderById())
                .extracting(FactEntry::kind)
                .containsExactly(EntryKind.FESTSTELLUNG, EntryKind.KORREKTUR);
        FactEntry correction = entries.findAllByOrderById().get(1);
        assertThat(correction.refersTo()).isSameAs(entries.findAllByOrderById().get(0));
        assertThat(correction.comment()).isEqualTo("Versehentlich abgeschlossen");
    }

    @Test
    void correctsOnceHoweverOftenTheUndoIsHeard() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1"));
        events.publishEvent(undone(DAUTMERGEN, "step-1", NOW));
        events.publishEvent(undone(DAUTMERGEN, "step-1", NOW));

        assertThat(entries.findAllByOrderById()).hasSize(2);
    }

    @Test
    void ignoresTheUndoOfAStepThatWitnessedNothing() {
        events.publishEvent(undone(DAUTMERGEN, "step-1", NOW));

        assertThat(entries.findAllByOrderById()).isEmpty();
    }

    @Test
    void holdsOnceWhenAStepIsRedone() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1", TODAY.minusDays(9), NOW));
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-2", TODAY, NOW));

        assertThat(ledger.of(DAUTMERGEN)).extracting(Facts.Fact::occurredOn).containsExactly(TODAY.minusDays(9));
    }

    @Test
    void holdsAgainWhenAStepIsRedoneAfterAMistake() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1"));
        events.publishEvent(undone(DAUTMERGEN, "step-1", NOW));
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-2"));

        assertThat(ledger.of(DAUTMERGEN)).hasSize(1);
    }

    @Test
    void endsAFactFromTheDayOfItsWithdrawal() {
        LocalDate since = TODAY.minusDays(10);
        FactEntry first =
                entries.save(FactEntry.establishing(established(BEHOERDENKONTO, DAUTMERGEN, "step-1", since, NOW)));
        entries.save(first.withdrawn(TODAY.minusDays(2), NOW, Actor.SYSTEM, "Konto gelöscht"));

        assertThat(ledger.all()).isEmpty();
        assertThat(ledger.asOf(TODAY.minusDays(3), NOW)).hasSize(1);
    }

    @Test
    void remembersWhatWasKnownWhen() {
        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1", TODAY.minusDays(5), NOW));
        events.publishEvent(undone(DAUTMERGEN, "step-1", NOW.plus(Duration.ofHours(2))));

        assertThat(ledger.asOf(TODAY, NOW.minusSeconds(1))).isEmpty();
        assertThat(ledger.asOf(TODAY, NOW.plusSeconds(1))).hasSize(1);
        assertThat(ledger.asOf(TODAY.minusDays(6), NOW.plusSeconds(1))).isEmpty();
        assertThat(ledger.asOf(TODAY, NOW.plus(Duration.ofHours(3)))).isEmpty();
    }

    @Test
    void refusesAFactFromTheFuture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1", TODAY.plusDays(1), NOW)));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void writesOnlyInTheTransactionOfTheCompletion() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(established(BEHOERDENKONTO, DAUTMERGEN, "step-1")));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(undone(DAUTMERGEN, "step-1", NOW)));
    }

    @Test
    void offersNoWayToChangeOrDeleteALine() {
        assertThat(FactEntries.class.getMethods())
                .allSatisfy(method -> assertThat(method.getName())
                        .matches("save|exists.*|find.*|mark|movedAfter|standing|tallies.*|witnessedBy"));
        assertThat(Arrays.stream(FactEntry.class.getDeclaredMethods())
                        .filter(method -> method.getName().startsWith("set")))
                .isEmpty();
        assertThat(Stream.of(FactEntry.class.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Immutable"));
    }
}
