package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.TestClock;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The contacts in the town halls. */
@MunicipalityTest
class ContactsTests {

    private static final Ags DAUTMERGEN = new Ags("08417014");
    private static final Ags RATSHAUSEN = new Ags("08417052");
    private static final Optional<String> NONE = Optional.empty();

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void loadMunicipalities(@Autowired MunicipalityCatalogue catalogue, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        catalogue.loadExtractOnce();
    }

    @Test
    void firstAppointedPersonIsPrimary() {
        Contact appointed = contacts.appoint(
                DAUTMERGEN,
                " Frau Silke Berner ",
                Optional.of("Hauptamt"),
                new EmailAddress("rathaus@dautmergen.example"),
                Optional.of("07427 000-14"));

        assertThat(appointed.name()).isEqualTo("Frau Silke Berner");
        assertThat(contacts.primary(DAUTMERGEN)).contains(appointed);
        assertThat(contacts.find(appointed.id())).contains(appointed);
        assertThat(contacts.primary(RATSHAUSEN)).isEmpty();
    }

    @Test
    void earlierPrimaryContactStaysAsAFurtherOne() {
        Contact first = appointed(DAUTMERGEN, "Frau Zeller", "zeller@dautmergen.example");
        Contact second = appointed(DAUTMERGEN, "Herr Kolb", "kolb@dautmergen.example");
        Contact third = appointed(DAUTMERGEN, "Herr Amann", "amann@dautmergen.example");

        assertThat(contacts.primary(DAUTMERGEN)).contains(third);
        assertThat(contacts.of(DAUTMERGEN)).containsExactly(third, first, second);
    }

    @Test
    void knownPersonIsUpdatedByAddress() {
        Contact before = appointed(DAUTMERGEN, "Frau Zeller", "Zeller@Dautmergen.example");
        appointed(DAUTMERGEN, "Herr Kolb", "kolb@dautmergen.example");

        Contact after = contacts.appoint(
                DAUTMERGEN,
                "Frau Zeller-Amann",
                Optional.of("Bauamt"),
                new EmailAddress("zeller@dautmergen.example"),
                NONE);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("Frau Zeller-Amann");
        assertThat(contacts.of(DAUTMERGEN)).hasSize(2).startsWith(after);
    }

    @Test
    void whatIsNotGivenStaysAsItWasKnown() {
        EmailAddress address = new EmailAddress("zeller@dautmergen.example");
        contacts.appoint(DAUTMERGEN, "Frau Zeller", Optional.of("Hauptamt"), address, Optional.of("07427 000-1"));

        Contact after = contacts.appoint(DAUTMERGEN, "Frau Zeller", NONE, address, Optional.of("  "));

        assertThat(after.function()).contains("Hauptamt");
        assertThat(after.phone()).contains("07427 000-1");
    }

    @Test
    void onePersonActsForSeveralMunicipalities() {
        Contact own = appointed(RATSHAUSEN, "Herr Eppler", "rathaus@ratshausen.example");
        Contact shared = appointed(DAUTMERGEN, "Herr Sprenger", "hauptamt@gvv.example");
        appointed(RATSHAUSEN, "Herr Sprenger", "hauptamt@gvv.example");

        assertThat(contacts.municipalitiesOf(shared.id()))
                .extracting(Municipality::name)
                .containsExactly("Dautmergen", "Ratshausen");
        assertThat(contacts.of(RATSHAUSEN)).containsExactly(shared, own);
        assertThat(contacts.municipalitiesOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void saysOfEachContactWhoIsFirstForWhomElseTheyActAndUntilWhenTheyAreAway(@Autowired Reachability reachability) {
        Contact own = appointed(RATSHAUSEN, "Herr Eppler", "rathaus@ratshausen.example");
        Contact shared = appointed(DAUTMERGEN, "Herr Sprenger", "hauptamt@gvv.example");
        appointed(RATSHAUSEN, "Herr Sprenger", "hauptamt@gvv.example");
        LocalDate today = CountyTime.dayOf(TestClock.START);
        Absence away = new Absence(today.minusDays(3), today, Optional.of(own.id()));
        reachability.enter(shared.id(), away);
        reachability.enter(own.id(), new Absence(today.minusDays(3), today.minusDays(1), Optional.empty()));

        assertThat(contacts.acting(RATSHAUSEN))
                .containsExactly(
                        new ActingContact(
                                shared,
                                true,
                                List.of("Dautmergen"),
                                Optional.of(new ActingContact.Away(away, Optional.of("Herr Eppler")))),
                        new ActingContact(own, false, List.of(), Optional.empty()));
        assertThat(contacts.primaries(Set.of(RATSHAUSEN, DAUTMERGEN)))
                .containsOnly(Map.entry(RATSHAUSEN, shared), Map.entry(DAUTMERGEN, shared));
    }

    @Test
    void nobodyIsAppointedForAnUnknownMunicipality() {
        assertThatThrownBy(() -> appointed(new Ags("08417999"), "Frau Zeller", "zeller@nowhere.example"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appointed(new Ags("08325001"), "Frau Zeller", "zeller@nowhere.example"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nameIsOneLineAndNotEmpty() {
        assertThatThrownBy(() -> appointed(DAUTMERGEN, " ", "zeller@dautmergen.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> appointed(DAUTMERGEN, "Frau\nZeller", "zeller@dautmergen.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> appointed(DAUTMERGEN, "x".repeat(201), "zeller@dautmergen.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Contact appointed(Ags ags, String name, String email) {
        return contacts.appoint(ags, name, NONE, new EmailAddress(email), NONE);
    }
}
