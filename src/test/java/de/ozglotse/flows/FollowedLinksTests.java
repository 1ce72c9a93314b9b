package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.TestClock;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.Notes;
import de.ozglotse.notes.Place;
import de.ozglotse.notes.SampleFiles;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** No page shows a link that does not lead anywhere, whoever reads it. */
@ApplicationTest
@Transactional
class FollowedLinksTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @BeforeEach
    void prepare(
            @Autowired TestClock clock,
            @Autowired Towns towns,
            @Autowired Cases cases,
            @Autowired Notes notes,
            @Autowired CaseFiles files) {
        clock.set(TestClock.START);
        towns.begin("08417044");
        towns.begin("08417002");
        Town town = towns.begin("08417010");
        cases.start("vorgangsbearbeitung-requirements", CaseKey.COUNTY);
        town.reachTestMessage();
        StepId step = town.proveAccount();
        for (Place place : new Place[] {
            Place.of(town.caseKey()), Place.of(CaseKey.COUNTY), Place.of(town.caseKey(), step, "Testnachricht")
        }) {
            notes.write(
                    place,
                    new NoteText(NoteText.Kind.NOTIZ, Optional.empty(), clock.instant(), "Rückruf am Dienstag"),
                    "koordination");
            files.add(place, "Protokoll.pdf", SampleFiles.pdf());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"koordination", "projektteam", "leitung", "verwaltung"})
    void showsNobodyALinkThatLeadsNowhere(String person) {
        FollowedLinks followed = new FollowedLinks(mvc, users.loadUserByUsername(person))
                .from("/", "/profil", "/fortschritt", "/fortschritt/aufgaben");

        assertThat(followed.broken()).isEmpty();
        assertThat(followed.kinds())
                .contains("/gemeinden/*", "/landkreis", "/fortschritt/*", "/ablaeufe/*")
                .hasSizeGreaterThan(60);
    }
}
