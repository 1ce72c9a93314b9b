package de.ozglotse.processes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.mock.Mocks;

/** Stands in for the application's delegates: records each call and does only what the processes' paths depend on. */
final class RecordingDelegates {

    private static final Set<String> KNOWN = Set.of(
            "sendLink",
            "sendReminder",
            "sendReply",
            "sendContactLetter",
            "readBounces",
            "sendWeeklyReport",
            "reissueLink",
            "recordContact",
            "revokeLinks",
            "reissueLinks",
            "countRound",
            "fixTermin",
            "sendInvitation",
            "cancelInvitation",
            "determineStand",
            "determineWiedervorlage",
            "resumeBegleitung",
            "recordDeferral",
            "recordMerger",
            "deliverMail",
            "tryMail",
            "wakeMails",
            "prepareQuarter",
            "openQuarter",
            "scheduleCheckIns",
            "beginCheckIns",
            "recordCheckIn",
            "prepareDrafts",
            "keepDrafts",
            "checkRelease",
            "releaseObjectives",
            "pauseHandlungsfeld",
            "beginReview",
            "recordReview",
            "acceptProposals",
            "recordRetrospektive",
            "closeQuarter",
            "startNextQuarter",
            "prepareErhebung",
            "agreeTarget",
            "recordLandkreise",
            "pickLandkreis",
            "recordLandkreisAntwort",
            "replaceLandkreis",
            "pickVoraussetzung",
            "recordVoraussetzung",
            "findLuecken",
            "pickPilotamt",
            "recordFachamt");

    private final List<String> calls = new ArrayList<>();
    private final QuarterScript quarter = new QuarterScript();
    private final Map<String, Object> stand =
            new HashMap<>(Map.of("behoerdenkonto", "offen", "erstgespraech", "offen"));
    private final Map<String, Object> wiedervorlage = new HashMap<>(Map.of("wiederaufnahme", "offen"));
    private RuntimeException mailFailure;
    private long luecken;

    void register() {
        KNOWN.forEach(bean -> Mocks.register(bean, (JavaDelegate) execution -> call(bean, execution)));
    }

    /** @return the names of the delegates called so far, in order */
    List<String> calls() {
        return List.copyOf(calls);
    }

    long callsOf(String bean) {
        return calls.stream().filter(bean::equals).count();
    }

    /** @return what the delegates of the OKR cycle do */
    QuarterScript quarter() {
        return quarter;
    }

    void know(String part, String state) {
        stand.put(part, state);
    }

    void wantWiedervorlage(Date day) {
        wiedervorlage.put("wiederaufnahme", "geplant");
        wiedervorlage.put("wiederaufnahmeAm", day);
    }

    void letMailFail(RuntimeException failure) {
        mailFailure = failure;
    }

    void letMailBounce() {
        mailFailure = new BpmnError("MAIL_UNDELIVERABLE");
    }

    void letLueckenBeFound(long number) {
        luecken = number;
    }

    private void call(String bean, DelegateExecution execution) {
        calls.add(bean);
        switch (bean) {
            case "determineStand" -> stand.forEach(execution::setVariable);
            case "determineWiedervorlage" -> wiedervorlage.forEach(execution::setVariable);
            case "sendLink" -> execution.setVariable("callAt", inThreeWeeks());
            case "countRound" -> count(execution);
            case "fixTermin" -> execution.setVariable("termin", chosenTermin(execution));
            case "deliverMail" -> deliver();
            case "prepareErhebung" -> prepare(execution);
            case "findLuecken" -> execution.setVariable("luecken", luecken);
            default -> quarter.call(bean, execution);
        }
    }

    private static Date inThreeWeeks() {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(21)));
    }

    private static void count(DelegateExecution execution) {
        var counter = (String) execution.getVariable("counter");
        var rounds = (Long) execution.getVariable(counter);
        execution.setVariable(counter, rounds == null ? 1L : rounds + 1);
    }

    private static Date chosenTermin(DelegateExecution execution) {
        var choice = (String) execution.getVariable("terminwahl");
        return (Date) execution.getVariable(choice.startsWith("slot") ? choice : "terminVereinbart");
    }

    private static void prepare(DelegateExecution execution) {
        execution.setVariable("anzahlVoraussetzungen", 2L);
        execution.setVariable("anzahlPilotaemter", 2L);
    }

    private void deliver() {
        if (mailFailure != null) {
            throw mailFailure;
        }
    }
}
