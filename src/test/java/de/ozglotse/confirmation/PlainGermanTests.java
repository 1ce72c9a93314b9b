package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Holds what town halls read to short sentences and to words that they use themselves: pages, mails, messages about what
 * they typed, and the questions of all models.
 */
class PlainGermanTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path MODELS = Path.of("processes");
    private static final int MOST_WORDS = 15;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(tokens?|workflows?|tasks?|prozessinstanz\\w*|verifizier\\w*|authentifizier\\w*|instanz|optional)\\b");
    /** Each placeholder counts as one word, whatever stands there. */
    private static final Object[] ARGUMENTS = {2, "Wort", "Wort", "Wort"};

    /** What a contact can get to see of each bundle. */
    private static final Map<String, Pattern> READ = Map.of(
            "confirmation", Pattern.compile("(?!audit\\.|confirmation\\.desk\\.).*"),
            "mail", Pattern.compile("mail\\.(letter|invitation|moved|cancellation|appointment|calendar)\\..*"),
            "notes", Pattern.compile("notes\\.file\\.(empty|kind|damaged|active|bomb|pixels|too-large)"),
            "calendar", Pattern.compile("calendar\\.termin\\..*"),
            "tasklist", Pattern.compile("tasklist\\.(doubt|field|question|reason|postpone)\\..*"),
            "shared", Pattern.compile("shared\\..*"));

    @Test
    void sentencesAreShort() {
        assertThat(sentences().toList())
                .hasSizeGreaterThan(400)
                .allSatisfy(
                        sentence -> assertThat(WORD.matcher(sentence).results().count())
                                .as(sentence)
                                .isLessThanOrEqualTo(MOST_WORDS));
    }

    @Test
    void wordsAreThoseOfTheTownHall() {
        assertThat(sentences()).allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(FORBIDDEN));
    }

    @Test
    void questionsOfTheModelsAreAmongThem() {
        assertThat(modelTexts())
                .contains("Welcher Termin passt Ihnen für das Erstgespräch?", "Keiner der Termine passt");
    }

    private static Stream<String> sentences() {
        return Stream.concat(READ.keySet().stream().flatMap(PlainGermanTests::messages), modelTexts())
                .flatMap(text -> Stream.of(SENTENCE_END.split(text)));
    }

    private static Stream<String> messages(String bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts.stringPropertyNames().stream()
                .filter(READ.get(bundle).asMatchPredicate())
                .map(texts::getProperty)
                .map(text -> new MessageFormat(text, Locale.GERMANY).format(ARGUMENTS));
    }

    /** Everything that stands at a step which a contact may answer. */
    private static Stream<String> modelTexts() {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
                    .map(PlainGermanTests::parse)
                    .flatMap(model -> elements(model.getDocumentElement(), "userTask"))
                    .filter(PlainGermanTests::isAskedOfContacts)
                    .flatMap(PlainGermanTests::texts)
                    .filter(text -> !text.isBlank());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> texts(Element step) {
        return Stream.of(
                        Stream.of(step.getAttribute("name")),
                        elements(step, "documentation").map(Node::getTextContent),
                        elements(step, "property")
                                .filter(property ->
                                        List.of("question", "effect").contains(property.getAttribute("name"))
                                                || property.getAttribute("id").equals("hint"))
                                .map(property -> property.getAttribute("value")),
                        elements(step, "formField").map(field -> field.getAttribute("label")),
                        elements(step, "value").map(option -> option.getAttribute("name")))
                .flatMap(texts -> texts)
                .map(String::strip);
    }

    private static boolean isAskedOfContacts(Element step) {
        return elements(step, "property")
                .anyMatch(property -> property.getAttribute("name").equals("confirmation"));
    }

    private static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Document parse(Path model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(model.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(model.toString(), e);
        }
    }
}
