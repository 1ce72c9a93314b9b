package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Transactional
class ApiDescriptionTests {

    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private DemoCounty county;

    @Autowired
    private Pages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetTime() {
        clock.set(TestClock.START);
    }

    @BeforeEach
    void prepare() {
        county.prepare("08417010");
    }

    @Test
    void namesEveryAddressOfTheInterface() {
        Set<String> addresses = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.contains("openapi"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(description().get("paths").propertyNames())).isEqualTo(addresses);
    }

    @Test
    void saysWhatEveryParameterAndFieldMeans() {
        List<String> silent = new ArrayList<>();
        description().get("paths").forEachEntry((path, item) -> {
            JsonNode get = item.get("get");
            if (!get.has("summary")) {
                silent.add(path);
            }
            get.path("parameters").forEach(parameter -> {
                if (!parameter.has("description")) {
                    silent.add(path + " " + parameter.get("name").asString());
                }
            });
        });
        description().get("components").get("schemas").forEachEntry((name, schema) -> {
            if (!schema.has("description")) {
                silent.add(name);
            }
            schema.path("properties").forEachEntry((field, of) -> {
                if (!of.has("description")) {
                    silent.add(name + "." + field);
                }
            });
        });

        assertThat(silent).as("without a description").isEmpty();
    }

    @Test
    void describesTheFieldsThatAreGiven() {
        for (String path : List.of("matrix", "municipalities", "steps", "key-results")) {
            JsonNode first = read("/api/v1/" + path).get(0);
            JsonNode get = description().get("paths").get("/api/v1/" + path).get("get");
            String schema = get.at("/responses/200/content/application~1json/schema/items/$ref")
                    .asString();

            assertThat(new TreeSet<>(first.propertyNames()))
                    .as(path)
                    .isEqualTo(new TreeSet<>(description()
                            .at(schema.substring(1))
                            .get("properties")
                            .propertyNames()));
        }
    }

    @Test
    void givesTheMatrixWithATagThatChangesOnlyWithIt() {
        MvcTestResult matrix = pages.get("/api/v1/matrix", "leitung");
        JsonNode states = json.readTree(Pages.text(matrix));

        assertThat(states.size()).isEqualTo(25 * 8);
        assertThat(states.get(0).get("ags").asString()).matches("08417\\d{3}");
        assertThat(matrix.getResponse().getHeader("ETag"))
                .isEqualTo(pages.get("/api/v1/matrix", "leitung").getResponse().getHeader("ETag"));
        assertThat(pages.get("/api/v1/matrix?stand=2023-02-01", "leitung")).hasStatusOk();
    }

    @Test
    void givesTheLedgerInParts() {
        JsonNode part = read("/api/v1/ledger?after=0&limit=5");

        assertThat(part.get("lines").isArray()).isTrue();
        assertThat(part.has("next")).isTrue();
        assertThat(pages.get("/api/v1/ledger?limit=0", "leitung")).hasStatus(400);
        assertThat(pages.get("/fortschritt/feststellungen.json", "leitung"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.get(0)).startsWith("attachment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matrix?stand=gestern",
                "key-results?stand=2023-02-30",
                "key-results?bekannt=01.03.2023",
                "key-results?stand=2023-01-31&bekannt=x",
                "ledger?after=-1",
                "ledger?limit=5001",
                "ledger?limit=viele"
            })
    void answersWithProblemDetails(String wrong) {
        assertThat(pages.get("/api/v1/" + wrong, "leitung"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .doesNotContain("java", "Exception");
    }

    @Test
    void looksAtTheKeyResultsAsOfADayAndAsWasKnown() {
        clock.advance(Duration.ofDays(1));

        assertThat(read("/api/v1/key-results?stand=2023-03-01&bekannt=2023-03-01")
                        .get(0)
                        .has("value"))
                .isTrue();
        assertThat(read("/api/v1/key-results?stand=2022-02-01").isEmpty())
                .as("no quarter ran on that day")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "key-results", "municipalities", "steps", "facts", "ledger"})
    void tellsAProgramThatNothingHasChanged(String path) {
        String tag = pages.get("/api/v1/" + path, "leitung").getResponse().getHeader("ETag");

        assertThat(tag).isNotBlank();
        assertThat(mvc.get()
                        .uri("/api/v1/" + path)
                        .header("If-None-Match", tag)
                        .with(user(users.loadUserByUsername("leitung")))
                        .exchange())
                .hasStatus(304)
                .bodyText()
                .isEmpty();
    }

    @Test
    void describesEveryRefusal() {
        description()
                .get("paths")
                .forEachEntry(
                        (path, item) -> assertThat(item.at("/get/responses").propertyNames())
                                .as(path)
                                .contains("200", "401", "429"));
    }

    private JsonNode description() {
        return read(DESCRIPTION);
    }

    private JsonNode read(String path) {
        return json.readTree(pages.read(path, "leitung"));
    }
}
