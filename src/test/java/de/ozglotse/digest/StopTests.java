package de.ozglotse.digest;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.identity.WeeklyReaders;
import de.ozglotse.identity.WeeklyReaders.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Cancelling the weekly report by the link in its mail. */
@ApplicationTest
@Transactional
class StopTests {

    @Autowired
    private DemoCounty county;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Pages pages;

    @Autowired
    private WeeklyReaders readers;

    @Autowired
    private StopToken tokens;

    @Autowired
    private JdbcClient jdbc;

    private String path;

    @BeforeEach
    void prepare() {
        county.prepare("08417010");
        Reader reader = readers.all().stream()
                .filter(each -> each.username().equals("leitung"))
                .findFirst()
                .orElseThrow();
        path = tokens.path(reader.id(), reader.username());
    }

    @Test
    void readingTheAddressChangesNothing() {
        MvcTestResult page = mvc.get().uri(path).exchange();

        assertThat(page).hasStatusOk();
        assertThat(Pages.text(page)).contains("Wochenbericht abbestellen", "action=\"" + path + "\"");
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(wants()).isTrue();
    }

    @Test
    void onePostAsMailProgramsSendItCancels() {
        assertThat(post(path)).hasStatusOk().bodyText().contains("Der Wochenbericht ist abbestellt");
        assertThat(wants()).isFalse();
        assertThat(pages.read("/profil", "leitung")).contains("Sie bekommen den Wochenbericht nicht.");
    }

    @Test
    void aSecondClickIsHarmless() {
        post(path);

        assertThat(post(path)).hasStatusOk();
        assertThat(mvc.get().uri(path).exchange()).bodyText().contains("Der Wochenbericht ist abbestellt");
        assertThat(entries("weekly-report.link-off")).isEqualTo(1);
    }

    @Test
    void thereIsAWayBack() {
        post(path);

        assertThat(post(path + "/bestellen"))
                .hasStatusOk()
                .bodyText()
                .contains("Sie bekommen den Wochenbericht wieder.");
        assertThat(wants()).isTrue();
        assertThat(entries("weekly-report.link-on")).isEqualTo(1);
    }

    @Test
    void nobodyMakesAnAddressForSomebodyElse() {
        String other = path.replaceFirst("/[0-9]+-", "/1-");
        String changed = path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0");

        assertThat(post(changed)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/wochenbericht/1")).hasStatus(HttpStatus.NOT_FOUND);
        if (!other.equals(path)) {
            assertThat(post(other)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(wants()).isTrue();
    }

    @Test
    void whoTriesAddressesIsAskedToWait() {
        MvcTestResult last = null;
        for (int i = 0; i <= 20; i++) {
            last = mvc.get()
                    .uri("/wochenbericht/1-" + "a".repeat(40))
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.77");
                        return request;
                    })
                    .exchange();
        }

        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void theProfileCancelsAndOrdersWithOneClick() {
        assertThat(pages.read("/profil", "leitung")).contains("Wochenbericht abbestellen");

        pages.post(
                "/profil/wochenbericht", "leitung", "email", "leitung@landratsamt.example", "wochenbericht", "false");
        assertThat(wants()).isFalse();
        assertThat(pages.read("/profil", "leitung")).contains("Wochenbericht bestellen");

        pages.post("/profil/wochenbericht", "leitung", "email", "leitung@landratsamt.example", "wochenbericht", "true");
        assertThat(wants()).isTrue();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(address).param("List-Unsubscribe", "One-Click").exchange();
    }

    private boolean wants() {
        return readers.choiceOf("leitung").orElseThrow().wanted();
    }

    private long entries(String kind) {
        return jdbc.sql("select count(*) from audit_entry where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
