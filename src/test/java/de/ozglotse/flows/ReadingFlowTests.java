package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import de.ozglotse.DemoCounty;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.tasklist.StepAnswers;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever only reads changes nothing: every address that answers GET, all tables before and after. Only the log may say
 * who has taken a file along.
 */
@FlowTest
class ReadingFlowTests {

    private static final String AGS = "08417014";
    private static final String NOT_DATA = "flyway_.*|spring_session.*|rate_count";
    private static final Set<String> FILE_TAKEN = Set.of("export.whole", "export.filtered");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:([^{}]|\\{[^{}]*})*)?}");
    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Towns towns;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Mails mails;

    @Test
    void changesNoRowOfAnyTable(@Autowired DemoCounty county) throws Exception {
        county.prepare(AGS);
        Town town = towns.of(AGS);
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        String used = mails.token(town);
        links.complete(used, Map.of("bestand", "aktiv"), "Frau Sabine Maurer");
        String open = mails.token(town);
        String step = town.open("UserTask_ConfirmBehoerdenkonto").value();
        Map<String, Long> before = checksums();

        int requests = 0;
        for (String pattern : patterns()) {
            for (String token : List.of(open, used)) {
                requests += read(pattern, token, step);
            }
        }

        System.out.println(requests + " requests that read, " + before.size() + " tables compared");
        assertThat(checksums()).isEqualTo(before);
    }

    private int read(String pattern, String token, String step) throws Exception {
        Map<String, String> known = Map.of("token", token, "ags", AGS, "id", step, "step", step);
        String path = VARIABLE.matcher(pattern)
                .replaceAll(variable -> known.getOrDefault(variable.group(1), "1"))
                .replace("**", "x");
        for (HttpMethod method : READING) {
            try {
                browser.perform(request(method, URI.create(path))
                                .with(user("koordination")
                                        .roles("KOORDINATION", "VERWALTUNG", "LEITUNG", "PROJEKTTEAM")))
                        .andReturn();
            } catch (ServletException e) {
                // what cannot be shown changes nothing either
                continue;
            }
        }
        return READING.size();
    }

    private List<String> patterns() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(ReadingFlowTests::isRead)
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private Map<String, Long> checksums() {
        Map<String, Long> checksums = new TreeMap<>();
        tables().forEach(table -> checksums.put(
                table,
                database.queryForList("select * from " + table).stream()
                        .filter(row ->
                                row.values().stream().filter(Objects::nonNull).noneMatch(FILE_TAKEN::contains))
                        .mapToLong(ReadingFlowTests::hash)
                        .sum()));
        return checksums;
    }

    private List<String> tables() {
        return database
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> !table.toLowerCase(Locale.ROOT).matches(NOT_DATA))
                .toList();
    }

    private static long hash(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + text(cell.getValue()))
                .sorted()
                .toList()
                .hashCode();
    }

    private static String text(Object content) {
        return content instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(content);
    }
}
