package de.ozglotse.processes;

import java.util.Map;
import java.util.Set;

/** The closed lists of words that the models may use; a new word needs code that reads it. */
final class Vocabulary {

    static final Set<String> CONSTRAINTS = Set.of("required", "min", "max", "minlength", "maxlength");

    static final Set<String> MESSAGES = Set.of(
            "AnsprechpersonGewechselt",
            "BegleitungBeendet",
            "BegleitungWiederAufgenommen",
            "Gebietsaenderung",
            "KontoFreigeschaltet",
            "LinkErneuern",
            "MailUnzustellbar",
            "KontaktUnerreichbar",
            "KontaktKorrigiert",
            "MailversandLaeuft",
            "NochNicht",
            "RathausHatGeantwortet",
            "Rueckfrage",
            "TerminAbgesagt",
            "TerminVerschoben",
            "ZugangErhalten");

    static final Set<String> ERRORS = Set.of("NICHT_ZUSTAENDIG", "ABGELEHNT", "MAIL_UNDELIVERABLE");

    /** What the id of an element begins with, by the element's type. */
    static final Map<String, String> ID_PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("intermediateCatchEvent", "IntermediateEvent"),
            Map.entry("intermediateThrowEvent", "IntermediateEvent"),
            Map.entry("boundaryEvent", "BoundaryEvent"),
            Map.entry("userTask", "UserTask"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("parallelGateway", "Gateway"),
            Map.entry("eventBasedGateway", "Gateway"),
            Map.entry("sequenceFlow", "Flow"),
            Map.entry("message", "Msg"),
            Map.entry("error", "Error"),
            Map.entry("escalation", "Escalation"));

    private Vocabulary() {}
}
