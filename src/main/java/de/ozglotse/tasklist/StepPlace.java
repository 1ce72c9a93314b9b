package de.ozglotse.tasklist;

import de.ozglotse.municipality.Municipality.Association;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** Where a step stands in every order of the list; nothing here is null but what has no Verwaltungsgemeinschaft. */
@Embeddable
class StepPlace {

    /** After every real date: whatever has none stands last. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private LocalDate dueSort = NEVER;
    private String caseSort;
    private String labelSort;
    private String processSort;
    private String associationKey;
    private String associationName;
    private String associationSort = SortKey.LAST;

    protected StepPlace() {}

    StepPlace(CaseName name, Optional<Association> association) {
        this.caseSort = name.sortKey();
        association.ifPresent(found -> {
            this.associationKey = found.key();
            this.associationName = found.name();
            this.associationSort = SortKey.of(found.name());
        });
    }

    void due(LocalDate day) {
        this.dueSort = day == null ? NEVER : day;
    }

    void named(String label, String process) {
        this.labelSort = SortKey.of(label);
        this.processSort = SortKey.of(process);
    }

    LocalDate dueSort() {
        return dueSort;
    }

    String caseSort() {
        return caseSort;
    }

    String labelSort() {
        return labelSort;
    }

    String processSort() {
        return processSort;
    }

    String associationSort() {
        return associationSort;
    }

    Optional<String> associationName() {
        return Optional.ofNullable(associationName);
    }
}
