package de.ozglotse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The application's pages as the people of the demo see them. */
@TestComponent
public class Pages {

    private final MockMvcTester mvc;
    private final UserDetailsService users;

    Pages(MockMvcTester mvc, UserDetailsService users) {
        this.mvc = mvc;
        this.users = users;
    }

    /** @return the page's HTML */
    public String read(String path, String username) {
        MvcTestResult page = get(path, username);
        assertThat(page).as(path).hasStatusOk();
        return text(page);
    }

    /** @return the HTML of an answer */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public MvcTestResult get(String path, String username) {
        return mvc.get()
                .uri(path)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
    }

    public MvcTestResult post(String path, String username, Map<String, String> input) {
        var request = mvc.post().uri(path).with(csrf()).with(user(users.loadUserByUsername(username)));
        input.forEach(request::param);
        return request.exchange();
    }

    /** @param fields names and values in turn; a name may come several times */
    public MvcTestResult post(String path, String username, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(user(users.loadUserByUsername(username)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
