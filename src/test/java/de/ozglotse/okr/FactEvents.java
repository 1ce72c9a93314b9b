package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepUndone;
import de.ozglotse.workflow.Subject;
import de.ozglotse.workflow.TargetAgreed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Events as the engine publishes them. */
final class FactEvents {

    static final FactType BEHOERDENKONTO = new FactType("behoerdenkonto-nachgewiesen");
    static final FactType ERSTGESPRAECH = new FactType("erstgespraech-gefuehrt");
    static final FactType LANDKREIS = new FactType("landkreis-befragt");
    static final FactType AUSWERTUNG = new FactType("landkreis-auswertung-freigegeben");
    static final Instant NOW = OkrTestConfiguration.NOW;
    static final LocalDate TODAY = CountyTime.dayOf(NOW);

    private FactEvents() {}

    static FactEstablished established(FactType type, CaseKey caseKey, String step) {
        return established(type, caseKey, step, TODAY, NOW);
    }

    static FactEstablished established(
            FactType type, CaseKey caseKey, String step, LocalDate occurredOn, Instant recordedAt) {
        return new FactEstablished(
                type,
                caseKey,
                occurredOn,
                recordedAt,
                new StepId(step),
                "UserTask_TestBehoerdenkonto",
                "behoerdenkonto-setup",
                1,
                "instance-of-" + caseKey,
                new Completer(Actor.user("Katrin Vogel"), Completer.Channel.TASK));
    }

    static FactEstablished establishedOfCounty(FactType type, Subject subject, String step) {
        return establishedAbout(type, CaseKey.COUNTY, subject, step, TODAY);
    }

    static FactEstablished establishedAbout(
            FactType type, CaseKey caseKey, Subject subject, String step, LocalDate occurredOn) {
        FactEstablished fact = established(type, caseKey, step, occurredOn, NOW);
        return new FactEstablished(
                type,
                caseKey,
                occurredOn,
                NOW,
                fact.step(),
                fact.stepKey(),
                "landkreis-survey",
                1,
                fact.processInstance(),
                fact.by(),
                Optional.ofNullable(subject));
    }

    static TargetAgreed agreed(FactType type, int subjects, String step) {
        return new TargetAgreed(type, CaseKey.COUNTY, subjects, new StepId(step), Actor.user("Deniz Aydın"), NOW);
    }

    static StepUndone undone(CaseKey caseKey, String step, Instant at) {
        return new StepUndone(new StepId(step), caseKey, Actor.user("Katrin Vogel"), at, "Versehentlich abgeschlossen");
    }
}
