package de.ozglotse.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.identity.Role;
import de.ozglotse.identity.web.PageShell.Entry;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageShellTests {

    @ParameterizedTest
    @CsvSource({
        "KOORDINATION, aufgaben gemeinden fortschritt berichte strategie ablaeufe postausgang",
        "STRATEGIETEAM, aufgaben gemeinden fortschritt strategie ablaeufe",
        "PROJEKTTEAM, aufgaben gemeinden fortschritt strategie ablaeufe",
        "LEITUNG, aufgaben gemeinden fortschritt berichte strategie ablaeufe",
        "VERWALTUNG, gemeinden fortschritt berichte strategie ablaeufe postausgang verwaltung"
    })
    void offersWhatTheRoleMayOpen(Role role, String entries) {
        assertThat(shell("Katrin Vogel", role).entries())
                .extracting(Entry::name)
                .containsExactly(entries.split(" "));
    }

    @Test
    void countsTasksOnlyForThoseWhoHaveSome() {
        assertThat(shell("Katrin Vogel", Role.KOORDINATION).entries())
                .filteredOn(entry -> entry.count() != null)
                .containsExactly(new Entry("aufgaben", "/aufgaben", "a", 38L));
        assertThat(shell("Tobias Renz", Role.VERWALTUNG).entries()).allMatch(entry -> entry.count() == null);
    }

    @Test
    void worksWithoutATaskList() {
        PageShell shell = new PageShell("Katrin Vogel", Set.of(Role.KOORDINATION), Optional::empty);

        assertThat(shell.entries().get(0).count()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Katrin Vogel, KV", "Dr. Helga Sauter, HS", "Anna-Maria von Österberg, AÖ", "admin, A", "  öz  , Ö"})
    void abbreviatesNames(String name, String initials) {
        assertThat(shell(name, Role.LEITUNG).initials()).isEqualTo(initials);
    }

    private static PageShell shell(String name, Role role) {
        return new PageShell(name, Set.of(role), () -> Optional.of(() -> 38));
    }
}
