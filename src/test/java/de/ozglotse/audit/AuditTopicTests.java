package de.ozglotse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No kind of entry is left out of the topics of the log: each has a text, and for each text somebody has decided. */
class AuditTopicTests {

    /** What belongs to work with municipalities, processes and goals; it stands where that is shown, and under everything. */
    private static final Set<String> WORK = Set.of(
            "absence",
            "begleitung",
            "case",
            "contact",
            "demo",
            "event",
            "file",
            "invitation",
            "keyresult",
            "link",
            "mail",
            "massnahme",
            "migration",
            "milestone",
            "municipality",
            "note",
            "objective",
            "owntask",
            "process",
            "project",
            "quarter",
            "requirement",
            "step",
            "strategy",
            "target",
            "termin",
            "trouble",
            "weekly-report");

    /** Beside exports, links and accounts of the same family. */
    private static final Set<String> WORK_ALONE = Set.of("report.frozen", "contacts.imported");

    @Test
    void everyKindIsWorkOrHasATopic() throws IOException {
        Set<String> left = kinds();
        left.removeIf(kind -> WORK.contains(kind.replaceFirst("\\..*", "")));
        left.removeAll(WORK_ALONE);
        left.removeAll(inTopics());

        assertThat(left).as("kinds of which nobody has decided").isEmpty();
    }

    @Test
    void whatLeavesTheHouseIsAnExport() throws IOException {
        assertThat(kinds())
                .filteredOn(kind -> kind.endsWith(".exported") || kind.startsWith("export."))
                .isNotEmpty()
                .allMatch(AuditTopic.EXPORTE.kinds()::contains);
    }

    @Test
    void everyKindOfATopicIsRecordedAndHasOneTopic() throws IOException {
        List<String> listed = inTopics();

        assertThat(kinds()).containsAll(listed);
        assertThat(listed).doesNotHaveDuplicates();
    }

    private static List<String> inTopics() {
        return Stream.of(AuditTopic.values())
                .flatMap(topic -> topic.kinds().stream())
                .toList();
    }

    /** As far as they have a text in some module. */
    private static Set<String> kinds() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"))
                .flatMap(AuditTopicTests::keys)
                .filter(key -> key.startsWith("audit.") && !key.startsWith("audit.log."))
                .map(key -> key.substring("audit.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Resource file) {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties.stringPropertyNames().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
