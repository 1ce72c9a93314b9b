package de.ozglotse.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.notes.CaseFile;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.FileNameTests;
import de.ozglotse.notes.SampleFiles;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Files as people add, open and remove them. */
@ApplicationTest
@Transactional
class FilePagesTests {

    private static final String BITZ = "08417010";
    private static final CaseKey CASE = CaseKey.of(new Ags(BITZ));
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private CaseFiles files;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(BITZ);
    }

    @Test
    void handsAFileOutAsItCameInAndOnlyToBeSaved() {
        assertThat(add("C:\\Protokoll Müller \u202Efdp.PDF", SampleFiles.pdf())).hasRedirectedUrl("/gemeinden/" + BITZ);

        MvcTestResult download = get("projektteam", "/dateien/" + only().id());

        assertThat(download).hasStatusOk();
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(download).headers().satisfies(headers -> {
            assertThat(headers.getFirst("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''Protokoll%20M%C3%BCller%20fdp.pdf");
            assertThat(headers.get("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
            assertThat(headers.getFirst("Content-Type")).isEqualTo("application/pdf");
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("Cache-Control")).contains("no-store");
        });
        assertThat(text(get("koordination", "/gemeinden/" + BITZ)))
                .contains("Protokoll Müller fdp.pdf", "PDF, 1 KB", "Datei (PDF) hinzugefügt");
    }

    @Test
    void saysWhyAFileWasRefused() {
        MvcTestResult answer = add("a.pdf", "<html>".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Diese Art von Datei wird nicht angenommen.", "href=\"#f-datei\"");
        assertThat(add("", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(files.of(CASE, 9)).isEmpty();
    }

    @Test
    void keepsTenMegabytesAFileAndFiftyAMunicipality() {
        byte[] largest = Arrays.copyOf(SampleFiles.pdf(), 10 * MEGABYTE);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, largest, largest.length - 5, 5);

        assertThat(add("a.pdf", Arrays.copyOf(largest, largest.length + 1))).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        for (int i = 0; i < 5; i++) {
            assertThat(add(i + ".pdf", largest)).hasStatus3xxRedirection();
        }
        MvcTestResult sixth = add("a.pdf", SampleFiles.pdf());

        assertThat(sixth).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(sixth)).contains("zusammen fast 50 MB");
        assertThat(files.content(files.of(CASE, 9).get(0).id())).isEqualTo(largest);
        assertThat(files.of(CASE, 9)).hasSize(5);
    }

    /** Whatever is sent, there is an answer, and never that of a program that failed. */
    @Test
    @Timeout(120)
    void answersEveryDamagedFile() {
        Random random = new Random(20230301);
        List<byte[]> whole =
                List.of(SampleFiles.pdf(), SampleFiles.docx(), SampleFiles.xlsx(), SampleFiles.picture("png"));
        for (int i = 0; i < 1000; i++) {
            byte[] file = whole.get(i % whole.size());
            byte[] damaged = Arrays.copyOf(file, i % 3 == 0 ? random.nextInt(file.length) + 1 : file.length);
            for (int change = 0; change < 1 + i % 7; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(add("a.pdf", damaged).getResponse().getStatus())
                    .as("answer to mutation %d", i)
                    .isIn(302, 422);
        }
    }

    @Test
    void handsFilesOutUnderNamesThatLeadNowhere() {
        List<String> names = FileNameTests.hostileNames().toList();
        names.forEach(name -> assertThat(add(name, SampleFiles.pdf())).as(name).hasStatus3xxRedirection());

        assertThat(files.of(CASE, 100)).hasSameSizeAs(names).allSatisfy(file -> {
            MvcTestResult download = get("projektteam", "/dateien/" + file.id());
            assertThat(download).hasStatusOk();
            assertThat(download.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment; ")
                    .doesNotContain("/", "\\", "\r", "\n", "\u0000");
        });
    }

    @Test
    void removesAFileButSaysSo() {
        add("Personalliste.pdf", SampleFiles.pdf());
        CaseFile file = only();
        assertThat(text(get("koordination", "/dateien/" + file.id() + "/loeschung")))
                .contains("Möchten Sie die Datei „Personalliste.pdf“ löschen?");

        assertThat(post("/dateien/" + file.id() + "/loeschung", "koordination")).hasStatus3xxRedirection();

        assertThat(get("koordination", "/dateien/" + file.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get("koordination", "/gemeinden/" + BITZ)))
                .contains("Datei (PDF) gelöscht")
                .doesNotContain("Personalliste");
    }

    @Test
    void keepsFilesFromThoseWhoDoNotWorkOnTheCase() {
        add("a.pdf", SampleFiles.pdf());

        assertThat(get("verwaltung", "/dateien/" + only().id())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/dateien/" + only().id() + "/loeschung", "leitung")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload("leitung", "b.pdf", SampleFiles.pdf())).hasStatus(HttpStatus.FORBIDDEN);
    }

    private CaseFile only() {
        assertThat(files.of(CASE, 9)).hasSize(1);
        return files.of(CASE, 9).get(0);
    }

    private MvcTestResult add(String name, byte[] content) {
        return upload("koordination", name, content);
    }

    private MvcTestResult upload(String username, String name, byte[] content) {
        return mvc.post()
                .uri("/dateien")
                .multipart()
                .file(new MockMultipartFile("datei", name, "application/octet-stream", content))
                .param("fall", BITZ)
                .with(csrf())
                .with(user(users.loadUserByUsername(username)))
                .exchange();
    }

    private MvcTestResult post(String address, String username) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(user(users.loadUserByUsername(username)))
                .exchange();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
