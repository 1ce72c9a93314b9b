package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.Pages;
import de.ozglotse.confirmation.Attachment;
import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.confirmation.Submission;
import de.ozglotse.confirmation.TownHallAnswer.Confirmed;
import de.ozglotse.notes.SampleFiles;
import de.ozglotse.okr.KeyResults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a file that a contact has sent is found afterwards. */
@FlowTest
class LinkFilesFlowTests {

    private static final String CONFIRM = "UserTask_ConfirmBehoerdenkonto";
    private static final String NAME = "Frau Sabine Maurer";
    private static final List<Attachment> LETTER = List.of(new Attachment("Schreiben.pdf", SampleFiles.pdf()));

    @Autowired
    private Towns towns;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Mails mails;

    @Autowired
    private Pages pages;

    private Town town;

    @BeforeEach
    void askTheTownHall() {
        town = towns.begin("08417014");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        links.complete(mails.token(town), Map.of("bestand", "aktiv"), NAME);
    }

    @Test
    void standsWithTheStepTheMunicipalityAndTheNumber() {
        var step = town.open(CONFIRM);

        links.answer(
                LinkAddress.of(mails.token(town)),
                new Submission(new Confirmed(Town.ACCOUNT, List.of()), NAME, LETTER));

        assertThat(pages.read("/aufgaben/" + step.value(), "koordination")).contains("Schreiben.pdf", NAME);
        assertThat(pages.read("/gemeinden/08417014", "koordination")).contains("Schreiben.pdf");
        assertThat(pages.read("/gemeinden/08417014/verlauf?art=dateien", "koordination"))
                .contains("Datei (PDF) hinzugefügt", NAME);
        assertThat(pages.read(evidence(), "koordination")).doesNotContain("Schreiben.pdf");

        town.proveAccount();

        assertThat(pages.read(evidence(), "koordination")).contains("Schreiben.pdf", "/dateien/");
        assertThat(pages.read(evidence(), "verwaltung")).doesNotContain("Schreiben.pdf");
    }

    private String evidence() {
        return "/fortschritt/"
                + keyResults.objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .filter(keyResult -> keyResult.fact().stream()
                                .anyMatch(fact -> fact.value().equals("behoerdenkonto-nachgewiesen")))
                        .findFirst()
                        .orElseThrow()
                        .code();
    }
}
