package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class StaleFormTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/notizen");

    @Test
    void showsTextsButNoKeysAndNoSecrets() {
        Map<String, String[]> fields = Map.of(
                "notiz", new String[] {"  Die Gemeinde wünscht\neinen Termin "},
                "aufgabe", new String[] {"2f6c5c1e-0a2b-11ef-9d3c-0242ac120002"},
                "neuesPasswort", new String[] {"drei kurze Wörter"},
                "_csrf", new String[] {"a b"});

        assertThat(StaleForm.typed(fields)).containsExactly("Die Gemeinde wünscht\neinen Termin");
    }

    @Test
    void showsTheSameTextOnce() {
        assertThat(StaleForm.typed(Map.of("punkt", new String[] {"kein Beschluss", "kein Beschluss", " "})))
                .containsExactly("kein Beschluss");
    }

    @Test
    void leadsBackToThePage() {
        request.setServerName("lotse.zak.example");
        request.addHeader("Referer", "https://lotse.zak.example/gemeinden/08417010?reiter=notizen");

        StaleForm.refuse(request);

        assertThat(request.getAttribute("back")).isEqualTo("/gemeinden/08417010?reiter=notizen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fremd.example/aufgaben",
                "https://lotse.zak.example//fremd.example",
                "%%%",
                "mailto:a@b.example"
            })
    void leadsNowhereElse(String referer) {
        request.setServerName("lotse.zak.example");
        request.addHeader("Referer", referer);

        StaleForm.refuse(request);

        assertThat(request.getAttribute("back")).isNull();
    }
}
