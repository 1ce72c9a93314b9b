package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.notes.CaseFile;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.SampleFiles;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@LinkTest
class LinkFilesTests {

    private static final StepId REOPENED = new StepId("step-1b");
    private static final MockMultipartFile LETTER = file("Bestätigung.pdf", SampleFiles.pdf());

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TownHallFixture contacts;

    private String link;

    @BeforeEach
    void askTheTownHall() throws Exception {
        townHall.reset();
        link = townHall.isAsked();
    }

    @Test
    void offersAnInputForFilesThatNeedsNoScript() throws Exception {
        assertThat(townHall.opens(link).text())
                .contains("enctype=\"multipart/form-data\"", "Dateien dazu", "type=\"file\"", "name=\"nachweis\"");
    }

    @Test
    void keepsTheFileWithTheStepAndNamesItEverywhere() throws Exception {
        Page answer = townHall.sends(sending(link, LETTER), TownHall.confirms());

        assertThat(answer.redirect()).isEqualTo(link + "/danke");
        assertThat(names(Steps.ID)).containsExactly("Bestätigung.pdf");
        assertThat(files.of(TownHallFixture.CASE, 10)).singleElement().satisfies(file -> {
            assertThat(file.addedBy()).isEqualTo("Sabine Maurer");
            assertThat(file.place().stepLabel()).contains("Behördenkonto bestätigen");
            assertThat(files.content(file.id())).isEqualTo(SampleFiles.pdf());
        });
        String said = "Ihre Datei: Bestätigung.pdf (1 KB)";
        assertThat(townHall.opens(link + "/danke").text()).contains(said);
        assertThat(townHall.opens(link).text()).contains(said);
        assertThat(receipt()).contains(said);
    }

    @Test
    void takesFilesWithAnyAnswer() throws Exception {
        Map<String, String> query = confirms();
        query.putAll(Map.of("ihre-antwort", "rueckfrage", "rueckfrage-text", "Reicht dieses Schreiben?"));

        townHall.sends(sending(link, LETTER), query);

        assertThat(steps.said()).containsExactly("Reicht dieses Schreiben?");
        assertThat(names(Steps.ID)).containsExactly("Bestätigung.pdf");
        assertThat(townHall.opens(link).text()).contains("Ihre Datei: Bestätigung.pdf");
        assertThat(receipt()).contains("Ihre Datei: Bestätigung.pdf");
    }

    @Test
    void refusesWhatIsNoDocumentAndLosesNothingTyped() throws Exception {
        Map<String, String> typed = confirms();
        typed.put("kontoname", "Gemeinde Bitz");
        MockMultipartFile program = file("rechnung.pdf", "MZ and more".getBytes(StandardCharsets.US_ASCII));

        Page refused = townHall.sends(sending(link, LETTER, program), typed);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text())
                .contains("„rechnung.pdf“: Diese Art von Datei wird nicht angenommen.")
                .contains("value=\"Gemeinde Bitz\"", "value=\"Sabine Maurer\"", "id=\"a-ja\" checked")
                .contains("Bitte wählen Sie Ihre Dateien noch einmal aus.", "href=\"#f-nachweis\"");
        assertThat(steps.open(Steps.ID)).isPresent();
        assertThat(names(Steps.ID)).isEmpty();
        assertThat(townHall.countMails()).isOne();
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(SampleFiles.pdf(), 0, large, 0, 10);

        Page refused = townHall.sends(sending(link, file("plan.pdf", large)), confirms());

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("„plan.pdf“: Die Datei ist größer als 10 MB.", "value=\"Sabine Maurer\"");
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @Test
    void refusesFilesThatAreTooLargeTogether() throws Exception {
        byte[] large = new byte[8 * 1024 * 1024];

        Page refused = townHall.sends(sending(link, file("a", large), file("b", large), file("c", large)), confirms());

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("Ihre Dateien sind zusammen größer als 20 MB.");
    }

    @Test
    void savesWhatWasTypedBesideFilesThatNobodyReads() throws Exception {
        Page refused = townHall.page(post(link)
                .servletPath(link)
                .contentType("multipart/form-data; boundary=xx")
                .content(oversized("kontoname", "Gemeinde Überlingen"))
                .with(csrf().asHeader()));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text())
                .contains("Ihre Dateien sind zusammen größer als 20 MB.", "value=\"Gemeinde Überlingen\"");
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @Test
    void takesFiveFilesForOneQuestion() throws Exception {
        MockMultipartFile[] six =
                IntStream.range(0, 6).mapToObj(number -> LETTER).toArray(MockMultipartFile[]::new);

        Page refused = townHall.sends(sending(link, six), confirms());

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("Wir nehmen zu dieser Frage höchstens 5 Dateien an.");
        assertThat(names(Steps.ID)).isEmpty();
    }

    @Test
    void keepsTheFilesWhenTheAnswerIsChanged() throws Exception {
        townHall.sends(sending(link, LETTER), TownHall.confirms());
        assertThat(townHall.opens(link + "/aendern").text()).contains("Ihre Datei: Bestätigung.pdf");

        townHall.sends(sending(link + "/aendern", file("Nachtrag.pdf", SampleFiles.pdf())), TownHall.confirms());

        assertThat(names(REOPENED)).containsExactlyInAnyOrder("Bestätigung.pdf", "Nachtrag.pdf");
        assertThat(names(Steps.ID)).isEmpty();
        assertThat(townHall.opens(link).text()).contains("Bestätigung.pdf", "Nachtrag.pdf");
    }

    @Test
    void keepsAFileForEachMunicipalityThatTheAnswerIsFor() throws Exception {
        contacts.actsForObernheim();
        StepId other = new StepId("step-2");
        steps.open(Steps.of(other.value(), TownHallFixture.OBERNHEIM, "Obernheim"));
        Map<String, String> both = confirms();
        both.put("auchFuer", other.value());

        townHall.sends(sending(link, LETTER), both);

        assertThat(files.of(TownHallFixture.CASE, 10)).hasSize(1);
        assertThat(files.of(CaseKey.of(TownHallFixture.OBERNHEIM), 10)).hasSize(1);
        assertThat(receipt()).containsOnlyOnce("Ihre Datei");
    }

    @Test
    void showsNobodyElsesFiles() throws Exception {
        townHall.sends(sending(link, LETTER), confirms());
        Map<String, String> handedOn = confirms();
        handedOn.putAll(Map.of(
                "ihre-antwort", "nicht-zustaendig",
                "zustaendig-name", "Herr Beck",
                "zustaendig-mail", "beck@bitz.example"));
        townHall.posts(link + "/aendern", handedOn);

        Page colleague = townHall.opens(townHall.newestLink());

        assertThat(colleague.status()).isEqualTo(200);
        assertThat(colleague.text()).doesNotContain("Bestätigung.pdf", "/dateien/");
    }

    @Test
    void storesNothingWithoutAnAnswerThatSomebodyMeans() throws Exception {
        Map<String, String> clicked = Map.of("ihre-antwort", "bestaetigen");
        assertThat(townHall.sends(sending(link, LETTER), clicked).status()).isEqualTo(400);
        assertThat(townHall.page(sending(link, LETTER)
                                .param("ihre-antwort", "bestaetigen")
                                .param("name", "Sabine Maurer")
                                .param("einverstanden", "ja"))
                        .status())
                .isEqualTo(403);

        assertThat(files.of(TownHallFixture.CASE, 10)).isEmpty();
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    private String receipt() {
        return townHall.mails().stream()
                .map(mail -> mail.text())
                .filter(text -> text.contains("Gesendet von Sabine Maurer"))
                .collect(Collectors.joining());
    }

    private List<String> names(StepId step) {
        return files.of(step).stream().map(CaseFile::name).toList();
    }

    private static Map<String, String> confirms() {
        return new HashMap<>(TownHall.confirms());
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("nachweis", name, "application/octet-stream", content);
    }

    private static MockMultipartHttpServletRequestBuilder sending(String path, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request;
    }

    /** @return a form as a browser sends it: a file of 40 MB stands before the last of the fields */
    private static byte[] oversized(String field, String value) {
        String large = "x".repeat(40 * 1024 * 1024);
        return ("--xx\r\nContent-Disposition: form-data; name=\"ihre-antwort\"\r\n\r\nbestaetigen\r\n"
                        + "--xx\r\nContent-Disposition: form-data; name=\"nachweis\"; filename=\"a.pdf\"\r\n\r\n"
                        + large
                        + "\r\n--xx\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                        + "\r\n--xx--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
