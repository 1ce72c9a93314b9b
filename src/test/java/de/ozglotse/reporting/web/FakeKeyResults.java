package de.ozglotse.reporting.web;

import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first quarter of 2023 with one counted key result and one that people report. */
class FakeKeyResults implements KeyResults {

    private static final FactType BEHOERDENKONTO = new FactType("behoerdenkonto-nachgewiesen");

    private final Facts facts;
    private boolean opened = true;

    FakeKeyResults(Facts facts) {
        this.facts = facts;
    }

    void close() {
        opened = false;
    }

    @Override
    public Optional<QuarterView> quarter() {
        return Optional.of(new QuarterView(
                        "2023-Q1", "Quartal 1 / 2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 31)))
                .filter(quarter -> opened);
    }

    @Override
    public List<ObjectiveProgress> objectives() {
        if (!opened) {
            return List.of();
        }
        return List.of(
                objective("DD", "Digitale Dienstleistungen", counted()),
                objective("DK", "Digitale Kompetenz", reported()));
    }

    @Override
    public Optional<Effect> effectOf(FactType fact, CaseKey caseKey, Optional<Subject> subject) {
        return Optional.empty();
    }

    @Override
    public Map<Expected, Effect> effectsOf(Collection<Expected> expected) {
        return Map.of();
    }

    private KeyResultProgress counted() {
        long value = facts.all().stream()
                .filter(fact -> fact.type().equals(BEHOERDENKONTO))
                .count();
        return new KeyResultProgress(
                "2023-Q1-DD-O1-KR1",
                1,
                "Alle Städte und Gemeinden im Zollernalbkreis haben ein Behördenkonto.",
                KeyResultKind.FAKTENZAEHLER,
                Optional.of(BEHOERDENKONTO),
                BigDecimal.ZERO,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(25),
                value == 25);
    }

    private static KeyResultProgress reported() {
        return new KeyResultProgress(
                "2023-Q1-DK-O1-KR2",
                2,
                "Zehn Lektionen sind erstellt.",
                KeyResultKind.METRIK,
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.TEN,
                true);
    }

    private static ObjectiveProgress objective(String code, String handlungsfeld, KeyResultProgress keyResult) {
        return new ObjectiveProgress(
                "2023-Q1-" + code + "-O1", handlungsfeld, "Strategisches Ziel", "Ziel " + code, List.of(keyResult));
    }
}
