package de.ozglotse.municipality.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.Gv100ad;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.MunicipalityTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Importing the directory on the administration page. */
@MunicipalityTest
class DirectoryImportPagesTests {

    private static final String PAGE = "/verwaltung/gemeinden";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Municipalities municipalities;

    @Test
    void showsTheForm() {
        assertThat(text(browser.get().uri(PAGE).exchange()))
                .contains("action=\"/verwaltung/gemeinden/import\"", "type=\"file\"")
                .contains("Es wurde noch keine Datei eingelesen.")
                .doesNotContain("p-err");
    }

    @Test
    void leadsToTheReportOfTheImport() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(Gv100ad.extract());
        content.writeBytes("70<b>\n".getBytes(StandardCharsets.UTF_8));

        MvcTestResult uploaded = upload("C:\\Downloads\\GV100AD.ASC", content.toByteArray());
        String address = uploaded.getResponse().getRedirectedUrl();
        String report = text(browser.get().uri(address).exchange());

        assertThat(address).matches("/verwaltung/gemeinden/import/[0-9a-f-]{36}");
        assertThat(report)
                .contains("GV100AD.ASC · Stand 31.12.2017 · eingelesen am 01.03.2023, 09:00 Uhr von Frau Verwaltung")
                .contains("34 Sätze sind neu oder geändert.")
                .contains("Eine Zeile wurde abgelehnt.")
                .contains("Die Satzart „70“ gibt es nicht.");
        assertThat(municipalities.all()).hasSize(25);
        assertThat(text(browser.get().uri(PAGE).exchange())).contains("href=\"" + address + "\"", ">GV100AD.ASC</a>");
    }

    @Test
    void saysThatASecondImportChangedNothing() {
        upload("GV100AD.ASC", Gv100ad.extract());

        MvcTestResult second = upload("GV100AD.ASC", Gv100ad.extract());

        assertThat(text(browser.get()
                        .uri(second.getResponse().getRedirectedUrl())
                        .exchange()))
                .contains("Der Import hat nichts geändert.", "Keine Zeile wurde abgelehnt.");
    }

    @Test
    void refusesAMissingFile() {
        assertRefused(upload("", new byte[0]), "Bitte wählen Sie eine Datei aus.");
        assertRefused(browser.post().uri(PAGE + "/import").exchange(), "Bitte wählen Sie eine Datei aus.");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(upload("GV100AD.ASC", new byte[0]), "Die Datei ist leer.");
    }

    @Test
    void refusesATooLargeFile() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];

        assertRefused(upload("GV100AD.ASC", large), "Die Datei ist größer als 10 MB.");
    }

    @Test
    void refusesAnotherKindOfFile() {
        byte[] table = "ags;name\n08417079;Albstadt\n".getBytes(StandardCharsets.UTF_8);

        assertRefused(upload("gemeinden.csv", table), "Die Datei ist kein Gemeindeverzeichnis GV100AD.");
    }

    @Test
    void saysWhenTheServerRefusedTheUpload() {
        assertRefused(browser.get().uri(PAGE + "?zu-gross").exchange(), "Die Datei ist größer als 10 MB.");
    }

    private void assertRefused(MvcTestResult result, String message) {
        assertThat(result).hasStatus(422);
        assertThat(text(result)).contains(message, "role=\"alert\"", "aria-invalid=\"true\"", "href=\"#f-datei\"");
        assertThat(municipalities.all()).isEmpty();
    }

    private MvcTestResult upload(String name, byte[] content) {
        return browser.post()
                .uri(PAGE + "/import")
                .multipart()
                .file(new MockMultipartFile("datei", name, "text/plain", content))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
