package de.ozglotse.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.confirmation.LinkTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.ViewResolver;

/** What a contact reads whose browser has lost the cookie of the form. */
@LinkTest
class RefusedAnswerTests {

    private static final String LINK = "/r/" + "A".repeat(43);

    @Autowired
    private MockMvc browser;

    @Autowired
    private ViewResolver thymeleafViewResolver;

    @Test
    void givesBackWhatWasTypedAndAWayToGoOn() throws Exception {
        String page = refusedPage(sending(LINK + "/fragen/step-2"));

        assertThat(page)
                .contains("Ihre Angaben sind noch nicht gespeichert", "Ihr Browser nimmt keine Cookies an")
                .contains("Welches &lt;b&gt;Konto&lt;/b&gt;?", "Ihre Frage", "Sabine Maurer", "tel:")
                .contains("href=\"" + LINK + "/fragen/step-2\"")
                .containsOnlyOnce("<h1>")
                .doesNotContain("Berechtigung", "verwaltet", "rueckfrage", "th:", "??");
    }

    @Test
    void repeatsNothingThatCameFromAnotherPage() throws Exception {
        assertThat(refusedPage(sending(LINK).header("Sec-Fetch-Site", "cross-site")))
                .contains("Ihre Angaben sind noch nicht gespeichert")
                .doesNotContain("Welches", "Sabine Maurer", "Das haben Sie gerade eingegeben");
    }

    @ParameterizedTest
    @CsvSource({
        "/r/x, /r/x",
        "/r/x/neu, /r/x",
        "/r/x/aendern, /r/x/aendern",
        "/r/x/fragen/s-1, /r/x/fragen/s-1",
        "/r/x/fragen/s-1/aendern, /r/x/fragen/s-1/aendern",
        "/r/x/abwesend, /r/x/schritte",
        "/r/x/anwesend, /r/x/schritte",
        "/r/, /"
    })
    void leadsBackToThePageOfTheForm(String sentTo, String page) {
        assertThat(RefusedAnswer.page(new MockHttpServletRequest("POST", sentTo)))
                .isEqualTo(page);
    }

    private static MockHttpServletRequestBuilder sending(String path) {
        return post(path)
                .param("ihre-antwort", "rueckfrage")
                .param("rueckfrage-text", "Welches <b>Konto</b>?")
                .param("name", "Sabine Maurer");
    }

    /** The server shows the page of an error in a second step, with what the first one left in the request. */
    private String refusedPage(MockHttpServletRequestBuilder sending) throws Exception {
        var refused = browser.perform(sending).andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        MockHttpServletRequest request = refused.getRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        thymeleafViewResolver.resolveViewName("error/403", Locale.GERMANY).render(Map.of(), request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
