package de.ozglotse;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.flows.EmptyDatabase;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.shared.CaseKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uploads that break off on their way: nothing of them is kept, neither a row nor half a file. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestClock.Configuration.class, TestDatabase.class, DemoCounty.class})
@ExtendWith(EmptyDatabase.class)
class CutUploadTests {

    private static final String BITZ = "08417010";
    private static final String BOUNDARY = "----lotse";
    private static final int LENGTH = 900_000;

    @TempDir
    private static Path uploads;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseFiles files;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void keepUploadsApart(DynamicPropertyRegistry properties) {
        properties.add("spring.servlet.multipart.location", uploads::toString);
    }

    @BeforeEach
    void signIn(@Autowired TestClock clock, @Autowired DemoCounty county) throws Exception {
        clock.set(TestClock.START);
        county.prepare(BITZ);
        String form = "username=koordination&password=lotse-demo&_csrf="
                + URLEncoder.encode(csrf("/anmelden"), StandardCharsets.UTF_8);
        client.send(
                request("/anmelden")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
        String csrf = csrf("/gemeinden/" + BITZ);
        byte[] body = body();
        for (int tenth = 0; tenth < 10; tenth++) {
            String answer = send(csrf, body, body.length * tenth / 10);

            assertThat(answer).as("answer at %d0 %%", tenth).doesNotContain(" 500 ", " 302 ");
            assertThat(rows("case_file") + rows("case_file_content")).isZero();
            assertThat(uploads.toFile().list()).isEmpty();
        }

        assertThat(send(csrf, body, body.length)).contains(" 302 ");
        assertThat(rows("case_file") + rows("case_file_content")).isEqualTo(2);
        assertThat(files.of(new CaseKey(BITZ), 9))
                .singleElement()
                .satisfies(file -> assertThat(files.content(file.id())).isEqualTo(pdf()));
        assertThat(uploads.toFile().list()).isEmpty();
    }

    /** @return the first line of the answer; empty if there is none */
    private String send(String csrf, byte[] body, int sent) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            String head = "POST /dateien HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: close\r\nX-CSRF-TOKEN: "
                    + csrf + "\r\nCookie: " + cookie() + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, sent);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"fall\"\r\n\r\n" + BITZ + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"Bericht.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(pdf());
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /** Wherever it ends, it looks complete: only the announced length says that something is missing. */
    private static byte[] pdf() {
        byte[] content = new byte[LENGTH];
        byte[] line = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < LENGTH; at++) {
            content[at] = line[at % line.length];
        }
        return content;
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String csrf(String page) throws Exception {
        String html = client.send(request(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(html);
        assertThat(token.find()).as("form on %s", page).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
