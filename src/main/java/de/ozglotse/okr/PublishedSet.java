package de.ozglotse.okr;

import java.util.List;
import org.springframework.stereotype.Component;

/** The OKR set and the example as the strategy printed them, to be read: nothing of it is measured here. */
@Component
public class PublishedSet {

    private static final String OBJECTIVES = "objectives";
    private static final String TITLE = "titel";

    private static final StrategyFile FILE = StrategyFile.read();

    /** @return in the order of the document */
    public List<Printed> objectives() {
        return FILE.list("zyklen").get(0).list(OBJECTIVES).stream()
                .map(entry -> new Printed(
                        field(entry.text("handlungsfeld")),
                        goal(entry.text("strategisches_ziel")),
                        entry.text(TITLE),
                        titles(entry.list("key_results")),
                        List.of()))
                .toList();
    }

    /** @return what the quarter of the set is called */
    public String label() {
        return FILE.list("zyklen").get(0).text("bezeichnung");
    }

    /** @return how the strategy explains its method; the source does not assign the Massnahmen to single key results */
    public Printed example() {
        StrategyFile example = FILE.list("beispiele").get(0);
        StrategyFile objective = example.map("objective");
        return new Printed(
                field(example.text("handlungsfeld")),
                goal(example.text("strategisches_ziel")),
                objective.text(TITLE),
                titles(objective.list("key_results")),
                titles(objective.list("massnahmen")));
    }

    public List<String> introduction() {
        return List.of(FILE.list("beispiele").get(0).paragraphs("einleitung").split("\n\n"));
    }

    /** @return the rules of the strategy in its own words */
    public List<String> rules() {
        StrategyFile rules = FILE.map("okr_regeln");
        return List.of(
                        "objectives_je_handlungsfeld_und_quartal",
                        "key_results_je_objective",
                        "massnahmen",
                        "strategieteams",
                        "woechentliche_abstimmung",
                        "review_und_planning",
                        "retrospektive")
                .stream()
                .map(rule -> rules.map(rule).text("text"))
                .toList();
    }

    private static List<String> titles(List<StrategyFile> entries) {
        return entries.stream().map(entry -> entry.text(TITLE)).toList();
    }

    private static String field(String code) {
        return FILE.list("handlungsfelder").stream()
                .filter(entry -> entry.text("code").equals(code))
                .map(entry -> entry.text("name"))
                .findFirst()
                .orElseThrow();
    }

    private static String goal(String code) {
        return FILE.list("handlungsfelder").stream()
                .flatMap(entry -> entry.list("strategische_ziele").stream())
                .filter(entry -> entry.text("id").equals(code))
                .map(entry -> entry.text(TITLE))
                .findFirst()
                .orElseThrow();
    }

    /** An objective as it is printed. */
    public record Printed(
            String handlungsfeld, String goal, String title, List<String> keyResults, List<String> massnahmen) {}
}
