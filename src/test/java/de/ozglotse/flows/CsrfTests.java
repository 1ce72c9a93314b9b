package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing is changed by a form that another site has made, wherever it is sent. */
@ApplicationTest
class CsrfTests {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    /** Mail programs post there as RFC 8058 has it: what may be done stands in the address, nobody's session counts. */
    private static final Set<String> WITHOUT_SESSION =
            Set.of("POST /wochenbericht/{token}", "POST /wochenbericht/{token}/bestellen");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyAddressThatChangesSomethingAsksForTheToken() {
        Map<String, Integer> answers = new TreeMap<>();
        for (RequestMappingInfo mapping :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                if (!READING.contains(method)) {
                    mapping.getPatternValues()
                            .forEach(pattern -> answers.put(method + " " + pattern, answer(method, pattern)));
                }
            }
        }

        assertThat(answers).hasSizeGreaterThan(20).containsKeys(WITHOUT_SESSION.toArray(String[]::new));
        answers.keySet().removeAll(WITHOUT_SESSION);
        assertThat(answers)
                .allSatisfy((address, status) -> assertThat(status).as(address).isEqualTo(403));
    }

    @Test
    void everyMappingSaysWhichMethodsItServes() {
        List<String> silent = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getKey().getMethodsCondition().getMethods().isEmpty())
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .toList();

        assertThat(silent).containsExactly("/error");
    }

    private int answer(RequestMethod method, String pattern) {
        return mvc.method(HttpMethod.valueOf(method.name()))
                .uri(pattern.replaceAll("\\{[^/]*}", "1"))
                .with(user("wer").roles(Stream.of(Role.values()).map(Role::name).toArray(String[]::new)))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
