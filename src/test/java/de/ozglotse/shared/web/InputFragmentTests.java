package de.ozglotse.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepField.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputFragmentTests {

    private final Rendering rendering = new Rendering();

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void everyTypeHasALabelAHintAndAFocusableField(FieldType type) {
        String html = render(field(type, "wie im AdminCenter", true, options(3)), null, null);

        assertThat(html)
                .contains("Mandant auf service-bw")
                .contains("id=\"f-mandant\"")
                .contains("name=\"mandant\"")
                .contains("id=\"f-mandant-h\"")
                .contains("aria-describedby=\"f-mandant-h\"")
                .contains("aria-required=\"true\"")
                .doesNotContain("freiwillig", "aria-invalid", "th:");
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void everyTypeTiesItsErrorToTheField(FieldType type) {
        String html = render(field(type, "", true, options(3)), "", "Bitte machen Sie eine Angabe.");

        assertThat(html)
                .contains("id=\"f-mandant-e\"")
                .contains("Bitte machen Sie eine Angabe.")
                .contains("aria-invalid=\"true\"")
                .containsPattern("aria-describedby=\"(f-mandant-h )?f-mandant-e\"");
    }

    @Test
    void keepsWhatWasTyped() {
        assertThat(render(field(FieldType.TEXT, "", false, List.of()), "<Hausen>", null))
                .contains("value=\"&lt;Hausen&gt;\"");
        assertThat(render(field(FieldType.LONG_TEXT, "", false, List.of()), "<Hausen>", null))
                .contains("&lt;Hausen&gt;</textarea>");
        assertThat(render(field(FieldType.TEXT, "", false, List.of()), "", null))
                .contains("value=\"\"");
    }

    @Test
    void showsTheDefaultUntilSomethingIsTyped() {
        assertThat(render(field(FieldType.TEXT, "", false, List.of()), null, null))
                .contains("value=\"Vorgabe\"");
    }

    @Test
    void marksVoluntaryFields() {
        assertThat(render(field(FieldType.TEXT, "", false, List.of()), null, null))
                .contains("(freiwillig)")
                .doesNotContain("aria-required");
    }

    @Test
    void namesTheFormatOfDates() {
        assertThat(render(field(FieldType.DATE, "", true, List.of()), null, null))
                .contains("TT.MM.JJJJ", "inputmode=\"numeric\"")
                .doesNotContain("HH:MM");
        assertThat(render(field(FieldType.DATE_TIME, "", true, List.of()), null, null))
                .contains("TT.MM.JJJJ HH:MM");
    }

    @Test
    void asksYesOrNoWithoutAnAnswerInAdvance() {
        assertThat(render(field(FieldType.YES_NO, "", true, List.of()), "", null))
                .contains("value=\"ja\"", "value=\"nein\"", "role=\"radiogroup\"")
                .doesNotContain("checked");
        assertThat(render(field(FieldType.YES_NO, "", true, List.of()), "nein", null))
                .containsPattern("value=\"nein\"[^>]*checked");
    }

    @Test
    void offersManyChoicesAsAList() {
        assertThat(render(field(FieldType.CHOICE, "", true, options(6)), "w2", null))
                .contains("id=\"f-mandant\"", "id=\"f-mandant-6\"")
                .containsPattern("value=\"w2\"[^>]*checked")
                .doesNotContain("<select");
        assertThat(render(field(FieldType.CHOICE, "", true, options(7)), "w2", null))
                .contains("<select", "Bitte auswählen")
                .containsPattern("value=\"w2\"[^>]*selected");
    }

    @Test
    void summaryLeadsToTheFields() {
        String html = rendering.render(
                "<div th:replace=\"~{fragments/errors :: summary(${errors})}\"></div>",
                Map.of(
                        "errors",
                        List.of(new Problem("mandant", "Es fehlt der Mandant."), new Problem(null, "Zu spät."))));

        assertThat(html)
                .contains(
                        "role=\"alert\"", "Bitte prüfen Sie 2 Angaben", "href=\"#f-mandant\"", "<span>Zu spät.</span>");
    }

    @Test
    void summaryIsSilentWithoutErrors() {
        assertThat(rendering.render(
                        "<div th:replace=\"~{fragments/errors :: summary(${errors})}\"></div>",
                        Map.of("errors", List.of())))
                .isBlank();
    }

    private String render(StepField field, String value, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("field", field);
        model.put("value", value);
        model.put("error", error);
        return rendering.render(
                "<div th:replace=\"~{fragments/inputs :: field(${field}, ${value}, ${error})}\"></div>", model);
    }

    private static StepField field(FieldType type, String hint, boolean required, List<Option> options) {
        return new StepField(
                "mandant", "Mandant auf service-bw", type, hint, "Vorgabe", required, null, null, null, 80, options);
    }

    private static List<Option> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Option("w" + number, "Wahl " + number))
                .toList();
    }

    /** An entry of the error summary. */
    public record Problem(String fieldId, String text) {}
}
