package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Abdeckung;
import de.ozglotse.requirements.Assessment;
import de.ozglotse.requirements.Checkliste;
import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.requirements.Landkreise;
import de.ozglotse.requirements.Pilotaemter;
import de.ozglotse.requirements.Survey;
import de.ozglotse.requirements.Verbindlichkeit;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers on which the Lenkungsgruppe decides.
 *
 * @param rows how many requirements of each binding are covered in which way
 * @param open requirements that somebody has to find out something about
 * @param uncovered binding requirements that enaio does not cover at all
 */
record DecisionNumbers(
        List<Row> rows,
        int total,
        List<Item> open,
        List<Item> uncovered,
        long landkreiseAnswered,
        long landkreiseSilent,
        long officesSurveyed,
        List<Checkliste.View> gaps,
        long pointsClarified,
        long points) {

    /** @param counts in the order of {@link Abdeckung} */
    record Row(Verbindlichkeit verbindlichkeit, List<Long> counts, long total) {}

    static DecisionNumbers of(
            List<Item> items,
            List<Landkreise.View> landkreise,
            List<Pilotaemter.View> offices,
            List<Checkliste.View> points) {
        List<Checkliste.View> applicable =
                points.stream().filter(Checkliste.View::applicable).toList();
        return new DecisionNumbers(
                Arrays.stream(Verbindlichkeit.values())
                        .map(each -> row(each, items))
                        .toList(),
                items.size(),
                items.stream().filter(item -> item.wording().isOpen()).toList(),
                items.stream().filter(DecisionNumbers::isUncovered).toList(),
                count(landkreise, Survey.GEANTWORTET),
                count(landkreise, Survey.KEINE_RUECKMELDUNG),
                offices.stream().filter(office -> office.surveyedOn() != null).count(),
                applicable.stream().filter(DecisionNumbers::isGap).toList(),
                applicable.stream()
                        .filter(point -> point.assessment() != Assessment.OFFEN)
                        .count(),
                applicable.size());
    }

    private static Row row(Verbindlichkeit verbindlichkeit, List<Item> items) {
        List<Item> binding = items.stream()
                .filter(item -> item.wording().verbindlichkeit() == verbindlichkeit)
                .toList();
        return new Row(
                verbindlichkeit,
                Arrays.stream(Abdeckung.values())
                        .map(abdeckung -> binding.stream()
                                .filter(item -> item.wording().abdeckung() == abdeckung)
                                .count())
                        .toList(),
                binding.size());
    }

    private static boolean isUncovered(Item item) {
        return item.wording().verbindlichkeit() == Verbindlichkeit.MUSS
                && item.wording().abdeckung() == Abdeckung.NICHT;
    }

    private static boolean isGap(Checkliste.View point) {
        return point.assessment() == Assessment.TEILWEISE || point.assessment() == Assessment.NICHT_ERFUELLT;
    }

    private static long count(List<Landkreise.View> landkreise, Survey survey) {
        return landkreise.stream().filter(each -> each.survey() == survey).count();
    }
}
