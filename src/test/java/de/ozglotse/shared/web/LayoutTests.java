package de.ozglotse.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTests {

    private static final String PAGE = """
            <!doctype html>
            <html lang="de" xmlns:th="http://www.thymeleaf.org" th:replace="~{layout :: page(~{::title}, 'aufgaben', ~{::main})}">
            <head><title>Titel der Seite</title></head>
            <body><main class="z-wrap" id="inhalt" tabindex="-1"><h1>Überschrift</h1></main></body>
            </html>
            """;

    private final Rendering rendering = new Rendering();

    @Test
    void wrapsThePage() {
        String html = rendering.render(PAGE, Map.of());

        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<title>Titel der Seite</title>", "<h1>Überschrift</h1>", "href=\"/barrierefreiheit\"")
                .doesNotContain("th:", "z-burger", "z-search", "role=\"status\"", "??");
    }

    @Test
    void announcesWhatWasDone() {
        assertThat(rendering.render(PAGE, Map.of("notice", "Aufgabe abgeschlossen.")))
                .containsPattern("role=\"status\".*Aufgabe abgeschlossen\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "405", "409", "410", "413", "429", "5xx"})
    void errorPagesSayWhatToDo(String code) {
        assertThat(rendering.render("error/" + code, Map.of()))
                .startsWith("<!doctype html>")
                .containsOnlyOnce("<h1>")
                .contains("href=\"/\"")
                .doesNotContain("th:", "??");
    }

    @Test
    void anOutdatedPageHasItsOwnExplanation() {
        assertThat(rendering.render("error/403", Map.of("stale", true))).contains("Die Seite war zu lange offen");
    }

    @Test
    void serverErrorsShowTheirReference() {
        assertThat(rendering.render("error/5xx", Map.of("reference", "K7QD-22XA")))
                .contains("K7QD-22XA");
    }
}
