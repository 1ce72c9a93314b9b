package de.ozglotse.documentation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the German texts: nothing missing, nothing left over, nothing said twice, every quote as it is meant. */
class MessagesTests {

    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)\\s*[}(]");
    private static final Pattern ASKED_KEY = Pattern.compile("#messages\\.msg\\w*\\(\\s*'([\\w.-]+)'\\s*[,)]");
    private static final Pattern QUOTED_WORD = Pattern.compile("['|]([A-Za-z][\\w.-]*)(?=['|$])");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    /** Before the kind of an audit entry, which the code writes as a whole or up to its last word. */
    private static final String AUDIT = "audit.";

    private static final List<Path> BUNDLES =
            ProjectFiles.below(ProjectFiles.RESOURCES.resolve("messages"), ".properties");
    private static final Map<String, String> MESSAGES = messages();
    private static final JavaSources JAVA = JavaSources.below(ProjectFiles.MAIN_JAVA);
    private static final List<Template> TEMPLATES = Template.all();

    @Test
    void everyKeyInATemplateHasAText() {
        assertThat(TEMPLATES.stream().flatMap(MessagesTests::missingKeys))
                .as("keys without a text")
                .isEmpty();
    }

    @Test
    void everyRefusalHasAText() {
        assertThat(JAVA.calls().stream()
                        .filter(call -> call.target().equals("new Refused") && call.argument() == 0)
                        .map(JavaSources.Call::text)
                        .filter(key -> !MESSAGES.containsKey(key)))
                .as("refusals without a text")
                .isEmpty();
    }

    @Test
    void everyKindOfAuditEntryHasASentence() {
        assertThat(JAVA.calls().stream()
                        .filter(call -> call.target().equals("record") && call.argument() == 1)
                        .filter(call -> call.text().matches("[a-z-]+\\.[a-z.-]+"))
                        .map(call -> AUDIT + call.text())
                        .filter(key -> !MESSAGES.containsKey(key)))
                .as("kinds of audit entries without a sentence")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> inTemplates = TEMPLATES.stream()
                .flatMap(template -> Stream.of(LITERAL_KEY, ASKED_KEY, QUOTED_WORD)
                        .flatMap(pattern -> found(pattern, template.content())))
                .collect(toSet());

        assertThat(MESSAGES.keySet().stream().filter(key -> !isUsed(key, inTemplates)))
                .as("keys that neither a template nor Java uses")
                .isEmpty();
    }

    @Test
    void noKeyOccursTwice() {
        assertThat(BUNDLES.stream().flatMap(MessagesTests::keys)).doesNotHaveDuplicates();
    }

    @Test
    void quotesAreDoubledWhereArgumentsAreFilledInAndOnlyThere() {
        assertThat(MESSAGES).allSatisfy((key, text) -> {
            String withoutDoubled = text.replace("''", "");
            if (ARGUMENT.matcher(text).find()) {
                assertThat(withoutDoubled).as("%s writes ' as ''", key).doesNotContain("'");
            } else {
                assertThat(text)
                        .as("%s has no arguments, so '' would be shown", key)
                        .doesNotContain("''");
            }
        });
    }

    @Test
    void everyBundleIsReadByTheApplication() {
        String configuration = ProjectFiles.read(ProjectFiles.RESOURCES.resolve("application.yaml"));

        assertThat(BUNDLES)
                .isNotEmpty()
                .allSatisfy(bundle -> assertThat(configuration)
                        .contains("messages/" + bundle.getFileName().toString().replace(".properties", "")));
    }

    private static Stream<String> missingKeys(Template template) {
        return Stream.of(LITERAL_KEY, ASKED_KEY)
                .flatMap(pattern -> found(pattern, template.content()))
                .filter(key -> !MESSAGES.containsKey(key))
                .map(key -> key + " in " + template);
    }

    private static boolean isUsed(String key, Set<String> inTemplates) {
        Set<String> inJava = JAVA.strings();
        return inTemplates.contains(key)
                || inJava.contains(key)
                || inJava.contains("{" + key + "}")
                || isKindOfAuditEntry(key)
                || prefixes(key).anyMatch(prefix -> inTemplates.contains(prefix) || inJava.contains(prefix))
                || isComposedInJava(key);
    }

    private static boolean isKindOfAuditEntry(String key) {
        if (!key.startsWith(AUDIT)) {
            return false;
        }
        String kind = key.substring(AUDIT.length());
        return JAVA.strings().contains(kind) || JAVA.strings().contains(kind.substring(0, kind.lastIndexOf('.') + 1));
    }

    /** The beginnings of a key that code may put before a name, for example of an enum: two words at least. */
    private static Stream<String> prefixes(String key) {
        return IntStream.range(key.indexOf('.') + 1, key.length())
                .filter(i -> key.charAt(i) == '.')
                .mapToObj(dot -> key.substring(0, dot + 1));
    }

    /** Like {@code "mail." + letter + ".subject"}: all three pieces are texts of the code. */
    private static boolean isComposedInJava(String key) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        return first > 0
                && first < last
                && JAVA.strings()
                        .containsAll(List.of(
                                key.substring(0, first + 1), key.substring(first + 1, last), key.substring(last)));
    }

    private static Stream<String> found(Pattern pattern, String content) {
        return pattern.matcher(content).results().map(result -> result.group(1));
    }

    private static Map<String, String> messages() {
        Map<String, String> messages = new TreeMap<>();
        for (Path bundle : BUNDLES) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(ProjectFiles.read(bundle)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> messages.put((String) key, (String) text));
        }
        return messages;
    }

    /** Read line by line, because {@link Properties} keeps the last of several equal keys silently. */
    private static Stream<String> keys(Path bundle) {
        Matcher line = Pattern.compile("(?m)^([A-Za-z][\\w.-]*)\\s*[=:]").matcher(ProjectFiles.read(bundle));
        return line.results().map(result -> result.group(1));
    }
}
