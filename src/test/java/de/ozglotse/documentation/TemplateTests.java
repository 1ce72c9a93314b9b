package de.ozglotse.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.documentation.Template.Attribute;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what templates may contain: no literal text, nothing unescaped, nothing that the strict CSP refuses. */
class TemplateTests {

    private static final String PRODUCT = "OZG-Lotse";
    private static final Pattern LETTER = Pattern.compile("\\p{IsLatin}");
    private static final Pattern UMLAUT = Pattern.compile("[äöüßÄÖÜ]");
    private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*\\p{IsLatin}[^']*'|\\|[^|]*\\p{IsLatin}[^|]*\\|");
    private static final Set<String> READ_BY_PEOPLE =
            Set.of("aria-label", "aria-description", "title", "alt", "placeholder", "label");

    static Stream<Template> templates() {
        return Template.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoLiteralText(Template template) {
        assertThat(template.texts())
                .as("texts in %s that belong into a message bundle", template.file())
                .noneMatch(text -> LETTER.matcher(text.replace(PRODUCT, "")).find());
        assertThat(template.attributes())
                .as("attributes in %s that belong into a message bundle", template.file())
                .noneMatch(TemplateTests::holdsText);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesAndEvaluatesNothingTwice(Template template) {
        assertThat(template.content())
                .as("%s", template.file())
                .doesNotContain("th:utext")
                .doesNotContainPattern("__[$#*@~]\\{");
        if (template.isHtml()) {
            assertThat(template.content()).as("%s", template.file()).doesNotContain("[(");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void runsUnderTheStrictContentSecurityPolicy(Template template) {
        assertThat(template.attributes())
                .as("attributes in %s that the policy refuses", template.file())
                .noneMatch(attribute -> attribute.name().matches("(th:|data-th-)?on[a-z]+")
                        || attribute.value().startsWith("javascript:"));
        assertThat(template.tags())
                .as("inline scripts in %s", template.file())
                .noneMatch(tag -> tag.matches("(?s)<script(?!.*\\bsrc=).*"));
        if (!template.isMail()) {
            assertThat(template.attributes())
                    .as("styles in %s", template.file())
                    .noneMatch(attribute -> attribute.name().matches("(th:|data-th-)?style(append)?"));
            assertThat(template.tags()).as("styles in %s", template.file()).noneMatch(tag -> tag.startsWith("<style"));
        }
    }

    private static boolean holdsText(Attribute attribute) {
        if (READ_BY_PEOPLE.contains(attribute.name())) {
            return LETTER.matcher(attribute.value()).find();
        }
        if (!attribute.name().startsWith("th:")) {
            return false;
        }
        boolean readByPeople = attribute.name().equals("th:text")
                || READ_BY_PEOPLE.contains(attribute.name().substring("th:".length()));
        String literals = EXPRESSION.matcher(attribute.value()).replaceAll("");
        return UMLAUT.matcher(attribute.value()).find()
                || readByPeople && QUOTED.matcher(literals).find();
    }
}
