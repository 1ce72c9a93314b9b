package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.ozglotse.identity.Role;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactConsumer;
import de.ozglotse.workflow.FactConsumer.FactUse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Breaks one place of a sound model after the other: its rule finds it, and finds nothing else. */
class ModelRuleTests {

    private static final JavaDelegate NOTHING = execution -> {};
    private static final StaticListableBeanFactory BEANS =
            new StaticListableBeanFactory(Map.of("recordKonto", NOTHING, "clock", "no delegate"));
    private static final FactConsumer REPORT =
            () -> List.of(new FactUse(new FactType("konto-bestaetigt"), "key result KR1", true));

    private static final FormSources NO_SOURCES = new FormSources(List.of());

    static Stream<ModelRule> rules() {
        return Stream.of(
                new CalledProcessRule(),
                new CodeRule(),
                new DelegateRule(BEANS),
                new EventNameRule(),
                new ExpressionRule(),
                new FieldLimitRule(),
                new FieldNameRule(),
                new FactSubjectRule(List.of(FactSubjectRuleTests.LANDKREISE)),
                new FieldReferenceRule(),
                new FormSourceRule(NO_SOURCES),
                new GatewayRule(),
                new PeriodRule(),
                new PropertyWordRule(),
                new QuestionRule(),
                new ReadableIdRule(),
                new RetryRule(),
                new UnrecordedFactRule(List.of(REPORT)),
                new UnusedFactRule(List.of(REPORT)),
                new UserTaskRule(),
                new VersionRule());
    }

    static Stream<Arguments> brokenSteps() {
        String task = "UserTask_ConfirmKonto";
        String help = "Bitte bestätigen Sie das Konto. Danach geht es weiter.";
        return Stream.of(
                arguments(new UserTaskRule(), help, " ", task, "has no help text; write"),
                arguments(new UserTaskRule(), " camunda:candidateGroups=\"rathaus\"", "", task, "no candidate group"),
                arguments(new UserTaskRule(), "Groups=\"rathaus\"", "Groups=\"bauamt\"", task, "group bauamt; choose"),
                arguments(new UserTaskRule(), "Groups=\"rathaus\"", "Groups=\"egov,iuk\"", task, "group egov,iuk"),
                arguments(new QuestionRule(), "Groups=\"rathaus\"", "Groups=\"egov\"", task, "set the group rathaus"),
                arguments(new QuestionRule(), "name=\"question\"", "name=\"effect\"", task, "has no question; write"),
                arguments(new QuestionRule(), "value=\"contact\"", "value=\"mail\"", task, "unknown confirmation"),
                arguments(new QuestionRule(), "name=\"confirmation\"", "name=\"effect\"", task, "asks nobody by link"),
                arguments(new PropertyWordRule(), "name=\"fact\"", "name=\"fakt\"", task, "unknown property fakt;"),
                arguments(new PropertyWordRule(), "value=\"P5D\"", "value=\"\"", task, "property due without a value"),
                arguments(
                        new PropertyWordRule(),
                        "id=\"requiredWhen\"",
                        "id=\"needed\"",
                        task,
                        "field aktivSeit has the unknown property needed; remove it or use one of [forEach, hint, "),
                arguments(new PeriodRule(), "value=\"P5D\"", "value=\"5 Tage\"", task, "after 5 Tage, which is no ISO"),
                arguments(new PeriodRule(), "value=\"P5D\"", "value=\"-P5D\"", task, "after -P5D"),
                arguments(new PeriodRule(), "R2/P7D", "P7D", task, "by P7D, which is no ISO repetition; write"),
                arguments(new UnusedFactRule(List.of(REPORT)), "konto-best", "konto-fest", task, "records konto-fest"));
    }

    static Stream<Arguments> brokenForms() {
        String task = "UserTask_ConfirmKonto";
        return Stream.of(
                arguments(new FieldNameRule(), "id=\"notiz\"", "id=\"FormField_0a1b2c3\"", task, "no readable id"),
                arguments(new FieldNameRule(), "id=\"notiz\"", "id=\"anzahl\"", task, "asks twice for anzahl"),
                arguments(new FieldLimitRule(), "\"maxlength\"", "\"minlength\"", task, "notiz has no maxlength"),
                arguments(new FieldLimitRule(), "config=\"200\"", "config=\"9000\"", task, "notiz has no maxlength"),
                arguments(new FieldLimitRule(), "name=\"max\"", "name=\"required\"", task, "anzahl has no limits"),
                arguments(new FieldLimitRule(), "yyyy-MM-dd", "dd.MM.yyyy", task, "unknown date pattern"),
                arguments(new FieldLimitRule(), "requiredWhen\"", "latest\"", task, "is not a date that ends today"),
                arguments(new FieldLimitRule(), "type=\"long\"", "type=\"money\"", task, "unknown type money"),
                arguments(
                        new FieldLimitRule(),
                        "<camunda:value id=\"offen\" name=\"Offen\" />",
                        "",
                        task,
                        "field stand offers no choice"),
                arguments(new FieldReferenceRule(), "value=\"aktivSeit\"", "value=\"seit\"", task, "the factDate seit"),
                arguments(new FieldReferenceRule(), "value=\"aktivSeit\"", "value=\"notiz\"", task, "no date field"),
                arguments(new FieldReferenceRule(), "stand!=offen", "status!=offen", task, "factWhen reads status"),
                arguments(new FieldReferenceRule(), "stand!=offen", "stand!=zu", task, "choose one of [aktiv, offen]"),
                arguments(new FieldReferenceRule(), "stand!=offen", "stand", task, "write field=value"),
                arguments(
                        new FieldReferenceRule(), "stand=aktiv", "x=y", task, "requiredWhen of field aktivSeit reads"),
                arguments(
                        new FormSourceRule(NO_SOURCES),
                        "id=\"requiredWhen\" value=\"stand=aktiv\"",
                        "id=\"forEach\" value=\"staedte\"",
                        task,
                        "takes its form from staedte, which does not exist"),
                arguments(new FieldReferenceRule(), "name=\"fact\"", "name=\"effect\"", task, "has factDate without"),
                arguments(
                        new FactSubjectRule(List.of(FactSubjectRuleTests.LANDKREISE)),
                        "name=\"reminder\" value=\"R2/P7D\"",
                        "name=\"factSubject\" value=\"notiz\"",
                        task,
                        "the factSubject notiz, which is neither a required text field of its form nor one of"));
    }

    static Stream<Arguments> brokenFlows() {
        String work = "ServiceTask_RecordKonto";
        String aktiv = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${stand == 'aktiv'}"
                + "</bpmn:conditionExpression>";
        return Stream.of(
                arguments(new VersionRule(), " camunda:versionTag=\"1.0\"", "", "sample", "has no version tag; set"),
                arguments(new VersionRule(), "camunda:historyTimeToLive=\"P180D\"", "", "sample", "no history time"),
                arguments(new ReadableIdRule(), "Flow_AgainToEnd", "Activity_0k3j2a9", "Activity_0k3j2a9", "generated"),
                arguments(
                        new ReadableIdRule(), "Flow_AgainToEnd", "Flow_1x2y3z4", "Flow_1x2y3z4", "generated id; name"),
                arguments(new ReadableIdRule(), "Flow_AgainToEnd", "sid-4711", "sid-4711", "generated"),
                arguments(
                        new GatewayRule(),
                        " default=\"Flow_KontoOffen\"",
                        "",
                        "Gateway_KontoActive",
                        "no default flow"),
                arguments(new GatewayRule(), aktiv, "", "Flow_KontoAktiv", "has no condition; compare"),
                arguments(
                        new GatewayRule(),
                        "default=\"Flow_KontoOffen\"",
                        "default=\"Flow_KontoViele\"",
                        "Flow_KontoViele",
                        "remove"),
                arguments(
                        new ExpressionRule(),
                        "${stand == 'aktiv'}",
                        "${stand.equals('aktiv')}",
                        "Flow_KontoAktiv",
                        "stand.equals"),
                arguments(
                        new ExpressionRule(),
                        "${anzahl &gt;= 3}",
                        "${a == 1 and b == 2}",
                        "Flow_KontoViele",
                        "evaluates"),
                arguments(
                        new ExpressionRule(),
                        "${aktivSeit}",
                        "${clock.instant()}",
                        "IntermediateEvent_Wiedervorlage",
                        "clock"),
                arguments(new ExpressionRule(), "Danach geht", "${T} geht", "UserTask_ConfirmKonto", "${T} geht"),
                arguments(
                        new CodeRule(),
                        "delegateExpression=\"${recordKonto}\"",
                        "class=\"de.Konto\"",
                        work,
                        "camunda:class"),
                arguments(
                        new CodeRule(),
                        "delegateExpression=\"${recordKonto}\"",
                        "expression=\"${a}\"",
                        work,
                        "camunda:expression"),
                arguments(
                        new CodeRule(),
                        " camunda:delegateExpression=\"${recordKonto}\"",
                        "",
                        work,
                        "names no delegate; move"),
                arguments(
                        new CodeRule(),
                        "tFormalExpression\">${stand",
                        "tFormalExpression\" language=\"js\">${stand",
                        "Flow_KontoAktiv",
                        "script"),
                arguments(
                        new CodeRule(),
                        "<camunda:in ",
                        "<camunda:executionListener event=\"start\" class=\"X\" /><camunda:in ",
                        "CallActivity_Again",
                        "camunda:executionListener"),
                arguments(
                        new DelegateRule(BEANS),
                        "${recordKonto}",
                        "${recordKnoto}",
                        work,
                        "${recordKnoto}, which is no JavaDelegate"),
                arguments(
                        new DelegateRule(BEANS),
                        "${recordKonto}",
                        "${clock}",
                        work,
                        "correct the name or add the bean"),
                arguments(
                        new RetryRule(),
                        "<camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>",
                        "",
                        work,
                        "without a retry cycle"),
                arguments(new RetryRule(), "camunda:asyncBefore=\"true\"", "", work, "never applies"),
                arguments(
                        new CalledProcessRule(),
                        "calledElement=\"sample\"",
                        "calledElement=\"other\"",
                        "CallActivity_Again",
                        "calls other, which is not"),
                arguments(
                        new CalledProcessRule(),
                        "businessKey=",
                        "variables=",
                        "CallActivity_Again",
                        "does not hand on the case"),
                arguments(new EventNameRule(), " name=\"KontoFreigeschaltet\"", "", "Msg_KontoUnlocked", "has no name"),
                arguments(new EventNameRule(), " errorCode=\"ABGELEHNT\"", "", "Error_Declined", "has no error code"),
                arguments(
                        new EventNameRule(),
                        " messageRef=\"Msg_KontoUnlocked\"",
                        "",
                        "IntermediateEvent_KontoUnlocked",
                        "no message; choose"),
                arguments(
                        new EventNameRule(),
                        " errorRef=\"Error_Declined\"",
                        "",
                        "BoundaryEvent_Declined",
                        "no error; choose"));
    }

    @ParameterizedTest
    @MethodSource({"brokenSteps", "brokenForms", "brokenFlows"})
    void findsWhatIsBroken(ModelRule rule, String part, String instead, String element, String text) {
        List<Finding> findings =
                rule.check(List.of(SoundModel.broken(part, instead))).toList();

        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.line()).contains("; ").doesNotContain("\n"))
                .anySatisfy(finding -> assertThat(finding.line())
                        .startsWith("sample, " + element + ": ")
                        .contains(text));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passesWhatIsSound(ModelRule rule) {
        assertThat(rule.check(List.of(SoundModel.sound()))).isEmpty();
    }

    @Test
    void findsAFormWithoutFields() {
        String form = SoundModel.TEXT.substring(
                SoundModel.TEXT.indexOf("<camunda:formData>"), SoundModel.TEXT.indexOf("</camunda:formData>"));

        assertThat(new UserTaskRule().check(SoundModel.broken(form, "<camunda:formData>")))
                .extracting(Finding::text)
                .containsExactly("has no form; add fields under Forms (Generated task forms)");
    }

    @Test
    void findsANeededFactThatNoStepRecords() {
        ModelRule rule = new UnrecordedFactRule(List.of(REPORT));

        assertThat(rule.check(List.of(SoundModel.broken("value=\"konto-bestaetigt\"", "value=\"konto-fest\""))))
                .extracting(Finding::line)
                .containsExactly("all models, key result KR1: needs the fact konto-bestaetigt, which no process can"
                        + " record; add it as property fact to a user task that a path leads to");
    }

    @Test
    void findsANeededFactThatNoPathLeadsTo() {
        ModelRule rule = new UnrecordedFactRule(List.of(REPORT));

        assertThat(rule.check(List.of(
                        SoundModel.broken("targetRef=\"UserTask_ConfirmKonto\"", "targetRef=\"CallActivity_Again\""))))
                .hasSize(1);
    }

    @Test
    void doesNotMissAFactThatIsOnlyKeptForLater() {
        FactConsumer later = () -> List.of(new FactUse(new FactType("spaeter"), "catalogue", false));

        assertThat(new UnrecordedFactRule(List.of(later)).check(List.of(SoundModel.sound())))
                .isEmpty();
    }

    @Test
    void knowsOnlyGroupsThatARoleWorksFor() {
        assertThat(Role.values()).flatExtracting(Role::groups).containsAll(UserTaskRule.GROUPS);
    }
}
