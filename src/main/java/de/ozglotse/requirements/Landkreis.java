package de.ozglotse.requirements;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Another Landkreis that the county asks how it goes about digital case processing. */
@Entity
@Table(name = "req_landkreis")
class Landkreis {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private Survey survey;

    private LocalDate answeredOn;
    private String findings;
    private String chosenStep;
    private String surveyStep;

    protected Landkreis() {}

    Landkreis(String name, StepId chosenBy) {
        this.name = name;
        this.nameKey = NameLines.folded(name);
        this.survey = Survey.VORGESEHEN;
        this.chosenStep = chosenBy.value();
    }

    void answered(LocalDate on, String findings, StepId by) {
        this.survey = Survey.GEANTWORTET;
        this.answeredOn = on;
        this.findings = findings;
        this.surveyStep = by.value();
    }

    void silent(StepId by) {
        this.survey = Survey.KEINE_RUECKMELDUNG;
        this.surveyStep = by.value();
    }

    /** As if it had neither answered nor been given up. */
    void reopen() {
        this.survey = Survey.VORGESEHEN;
        this.answeredOn = null;
        this.findings = null;
        this.surveyStep = null;
    }

    String key() {
        return String.valueOf(id);
    }

    String name() {
        return name;
    }

    Survey survey() {
        return survey;
    }

    Landkreise.View view() {
        return new Landkreise.View(name, survey, answeredOn, findings);
    }
}
