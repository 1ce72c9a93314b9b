package de.ozglotse.okr.web;

import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.Massnahme.Plan;
import de.ozglotse.workflow.StepField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is asked about a Maßnahme. */
@Component
class MassnahmeForm {

    static final String OUTCOME = "ergebnis";
    static final String FINISHED = "beendet";

    private static final String TITLE = "massnahme";
    private static final String TEAM = "projektteam";
    private static final String PERSON = "verantwortlich";
    private static final String FROM = "beginn";
    private static final String UNTIL = "ende";
    private static final String BEGUN = "begonnen";

    private final Fields fields;

    MassnahmeForm(Fields fields) {
        this.fields = fields;
    }

    Form of(Map<String, String> input) {
        return new Form(
                List.of(
                        fields.text(TITLE, true, 250),
                        fields.text(TEAM, false, 100),
                        fields.text(PERSON, true, 200),
                        fields.day(FROM, true),
                        fields.day(UNTIL, true),
                        fields.yesNo(BEGUN)),
                input);
    }

    Form of(Plan plan) {
        Map<String, String> input = new HashMap<>();
        input.put(TITLE, plan.title());
        input.put(TEAM, plan.team());
        input.put(PERSON, plan.person());
        input.put(FROM, Form.shown(plan.from()));
        input.put(UNTIL, Form.shown(plan.until()));
        input.put(BEGUN, plan.begun() ? "ja" : "nein");
        return of(input);
    }

    List<StepField> ending() {
        return List.of(
                fields.choice(
                        FINISHED,
                        true,
                        fields.options(
                                "okr.massnahme.status.", Massnahme.Status.ABGESCHLOSSEN, Massnahme.Status.ABGEBROCHEN)),
                fields.longText(OUTCOME, true, 1000));
    }

    /** @return message keys by field id */
    static Map<String, String> problems(Form form) {
        Map<String, String> problems = form.problems();
        boolean backwards = form.day(FROM)
                .flatMap(from -> form.day(UNTIL).map(until -> until.isBefore(from)))
                .orElse(false);
        if (backwards) {
            problems.put(UNTIL, "okr.massnahme.backwards");
        }
        return problems;
    }

    /** Only for a form without problems. */
    static Plan plan(Form form) {
        return new Plan(
                form.text(TITLE),
                form.text(TEAM),
                form.text(PERSON),
                form.day(FROM).orElseThrow(),
                form.day(UNTIL).orElseThrow(),
                form.yes(BEGUN));
    }
}
