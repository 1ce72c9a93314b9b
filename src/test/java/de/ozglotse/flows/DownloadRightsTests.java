package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.Notes;
import de.ozglotse.notes.Place;
import de.ozglotse.notes.SampleFiles;
import de.ozglotse.shared.CaseKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Who may not see something on a page does not get it by its address either. */
@ApplicationTest
@Transactional
class DownloadRightsTests {

    private static final String BITZ = "08417010";
    private static final List<String> PEOPLE =
            List.of("koordination", "strategieteam", "projektteam", "leitung", "verwaltung");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private Pages pages;

    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void write(@Autowired TestClock clock, @Autowired Towns towns, @Autowired Notes notes, @Autowired CaseFiles files) {
        clock.set(TestClock.START);
        Town bitz = towns.begin(BITZ);
        Place step =
                Place.of(bitz.caseKey(), bitz.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA), "Schritt");
        Map.of("gemeinde", Place.of(bitz.caseKey()), "schritt", step, "landkreis", Place.of(CaseKey.COUNTY))
                .forEach((name, place) -> {
                    NoteText text = new NoteText(NoteText.Kind.NOTIZ, Optional.empty(), clock.instant(), "Rückruf");
                    ids.put(
                            "notiz-" + name,
                            notes.write(place, text, "koordination").toString());
                    ids.put(
                            "datei-" + name,
                            files.add(place, name + ".pdf", SampleFiles.pdf()).toString());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /dateien/{datei-gemeinde}, koordination strategieteam projektteam",
        "GET, /dateien/{datei-schritt}, koordination strategieteam projektteam",
        "GET, /dateien/{datei-landkreis}, koordination strategieteam projektteam leitung",
        "GET, /dateien/{datei-gemeinde}/loeschung, koordination",
        "GET, /dateien/{datei-landkreis}/loeschung, koordination strategieteam projektteam leitung",
        "GET, /notizen/{notiz-gemeinde}, koordination",
        "GET, /notizen/{notiz-schritt}, koordination",
        "GET, /notizen/{notiz-landkreis}, koordination strategieteam projektteam leitung",
        "GET, /notizen/neu?fall=08417010, koordination",
        "GET, /notizen/neu?fall=LK, koordination strategieteam projektteam leitung",
        "POST, /gemeinden/08417010/dossier, koordination",
        "POST, /gemeinden/kontakte/tabelle?format=CSV, koordination",
        "GET, /gemeinden/08417010/verlauf, koordination strategieteam projektteam verwaltung",
        "GET, /aufgaben.csv, koordination strategieteam projektteam leitung",
        "GET, /postausgang.csv, koordination verwaltung",
        "GET, /verwaltung/stoerungen.csv, koordination verwaltung",
        "GET, /verwaltung/benutzer.csv, verwaltung",
        "GET, /verwaltung/gemeinden.csv, verwaltung",
        "GET, /verwaltung/ablaeufe.csv, verwaltung",
    })
    void givesTheSameByAnAddressAsOnAPage(HttpMethod method, String address, String allowed) {
        assertThat(PEOPLE.stream().filter(person -> opens(method, address, person)))
                .containsExactlyInAnyOrder(allowed.split(" "));
    }

    @Test
    void showsManagementNoNoteAboutATownHall() {
        assertThat(Stream.of(
                                "/gemeinden/" + BITZ,
                                "/fortschritt/schritte/ansprechperson-benannt",
                                "/aufgaben?suche=R%C3%BCckruf")
                        .map(page -> pages.get(page, "leitung"))
                        .map(Pages::text))
                .noneMatch(page -> page.contains(".pdf") || page.contains("/gemeinden/" + BITZ + "/verlauf"));
    }

    private boolean opens(HttpMethod method, String address, String person) {
        String[] parts = address.split("[{}]");
        String path =
                Arrays.stream(parts).map(part -> ids.getOrDefault(part, part)).reduce("", String::concat);
        int status = mvc.method(method)
                .uri(path)
                .with(csrf())
                .with(user(users.loadUserByUsername(person)))
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).as("%s as %s", path, person).isIn(200, 403);
        return status == 200;
    }
}
