package de.ozglotse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Resource;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Holds the structure: modules and their directions, the isolated engine, what stays hidden, where time comes from. */
class ArchitectureTests {

    private static final String ENGINE = "de.ozglotse.engine..";
    private static final String CAMUNDA = "org.camunda..";
    private static final String CLOCK_BEAN = "de.ozglotse.shared.TimeConfiguration";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.ozglotse");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("de.ozglotse");

    @Test
    void modulesOnlyUseWhatOthersOffer() {
        ApplicationModules.of(OzgLotseApplication.class).verify();
    }

    @Test
    void onlyTheEngineModuleKnowsCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CAMUNDA)
                .check(MAIN);
    }

    @Test
    void nobodyKnowsTheEngineModule() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .check(MAIN);
    }

    @Test
    void whatOnlyOneModuleNeedsIsHidden() {
        classes()
                .that(isPersistent().or(isWebFacing()).or(isCalledByTheEngine()))
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CLOCK_BEAN)
                .should()
                .accessTargetWhere(describe("the time is taken from the system", ArchitectureTests::readsSystemTime))
                .check(MAIN);
    }

    @Test
    void nothingCanRunScripts() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.script..")
                .check(MAIN);
        // Camunda registers its expression languages JUEL and FEEL; a general language would come from elsewhere
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getName())
                .allMatch(name -> name.startsWith("org.camunda."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                "org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter",
                "groovy.lang.GroovyShell",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngine",
                "org.graalvm.polyglot.Engine",
                "org.python.util.PythonInterpreter"
            })
    void whatWouldOpenTheEngineIsAbsent(String type) {
        assertThat(ClassUtils.isPresent(type, null)).isFalse();
    }

    @Test
    void engineQueriesTakeNoExpressions() {
        noClasses()
                .should()
                .accessTargetWhere(describe("an engine query evaluates expressions", ArchitectureTests::opensQuery))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.camunda.bpm.engine.FilterService")
                .check(MAIN);
    }

    @Test
    void processesAreOnlyDeployedAtTheStart() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "a process is deployed",
                        call -> isCamunda(call) && call.getName().equals("createDeployment")))
                .check(MAIN);
    }

    @Test
    void dependenciesComeByConstructor() {
        for (Class<?> annotation : List.of(Autowired.class, Resource.class)) {
            noFields().should().beAnnotatedWith(annotation.getName()).check(MAIN);
        }
        noClasses().should().dependOnClassesThat().belongToAnyOf(Value.class).check(MAIN);
    }

    @Test
    void whatWaitsWaitsInTheEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Async.class, Scheduled.class)
                .check(MAIN);
    }

    @Test
    void namesSayMoreThanTheirRole() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Utils?|Helper|Manager)")
                .check(MAIN);
    }

    @Test
    void testsAssertWithAssertJ() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.junit\\.jupiter\\.api\\.Assertions|org\\.hamcrest\\..*")
                .check(TESTS);
    }

    @Test
    void testsDoNotSleep() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "the test sleeps",
                        call -> call.getName().equals("sleep")
                                && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                        || call.getTargetOwner().isEquivalentTo(TimeUnit.class))))
                .check(TESTS);
    }

    private static DescribedPredicate<JavaClass> isPersistent() {
        return metaAnnotatedWith(Entity.class)
                .<JavaClass>forSubtype()
                .or(assignableTo(Repository.class))
                .as("are stored or store");
    }

    private static DescribedPredicate<JavaClass> isWebFacing() {
        return metaAnnotatedWith(Controller.class)
                .or(metaAnnotatedWith(ControllerAdvice.class))
                .<JavaClass>forSubtype()
                .as("answer requests");
    }

    private static DescribedPredicate<JavaClass> isCalledByTheEngine() {
        return describe(
                "are delegates or listeners",
                type -> type.getSimpleName().endsWith("Delegate")
                        || type.getSimpleName().endsWith("Listener"));
    }

    private static boolean readsSystemTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isEquivalentTo(Clock.class)) {
            return access.getName().matches("(system|tick).*");
        }
        if (owner.getPackageName().startsWith("java.time")) {
            return access.getName().equals("now")
                    && parameters(access).noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        return owner.isEquivalentTo(Date.class)
                        && access.getName().equals("<init>")
                        && parameters(access).findAny().isEmpty()
                || owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && access.getName().equals("getInstance");
    }

    private static Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream()
                : Stream.empty();
    }

    private static boolean opensQuery(JavaAccess<?> call) {
        boolean onQuery = call.getTargetOwner().getSimpleName().endsWith("Query");
        return isCamunda(call)
                && (onQuery && call.getName().matches(".*Expression|or")
                        || call.getName().matches("createNative.*"));
    }

    private static boolean isCamunda(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("org.camunda");
    }
}
