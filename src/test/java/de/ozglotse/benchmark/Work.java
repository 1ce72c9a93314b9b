package de.ozglotse.benchmark;

import de.ozglotse.DemoCounty;
import de.ozglotse.municipality.DirectoryImport;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open tasks and history for every municipality: a fifth has only begun, the others are one step further each.
 *
 * <p>Some are worked on by the application itself, which is to say by the engine; all others are {@link Copies} of them.
 */
final class Work {

    private static final int WORKED = 25;
    private static final int DEPTHS = 5;
    private static final Completer SOMEBODY = new Completer(Actor.user("Katrin Vogel"), Channel.TASK);
    private static final Map<String, String> ACCOUNT = Map.of(
            "kontoname", "Rathaus",
            "aktivSeit", "27.02.2023",
            "kontoverwaltung", "Erika Beispiel",
            "stellvertretung", "Max Beispiel",
            "funktionspostfach", "post@rathaus.example",
            "bebpo", "ja");
    private static final Map<String, String> PROOF = Map.of("empfangen", "ja", "empfangenAm", "01.03.2023");

    private final LoadedApplication application;

    Work(LoadedApplication application) {
        this.application = application;
    }

    /** @return all municipalities, in German order of their names */
    List<Municipality> prepare(String area, int most) throws IOException, SQLException {
        application.bean(DemoCounty.class).prepare();
        try (Connection connection = application.database().getConnection();
                Statement statement = connection.createStatement()) {
            // those of the demo's municipalities alone: all are to be alike
            statement.execute("delete from contact_municipality");
            statement.execute("delete from contact_words");
        }
        application
                .bean(DirectoryImport.class)
                .importDirectory(Directory.of(area, most), "benchmark.asc", Actor.SYSTEM);
        List<Municipality> municipalities =
                application.bean(Municipalities.class).all();
        List<Municipality> worked = municipalities.subList(0, WORKED);
        start(worked);
        IntStream.range(0, WORKED).forEach(i -> work(worked.get(i), i % DEPTHS));
        try (Connection connection = application.database().getConnection();
                Statement statement = connection.createStatement()) {
            new Copies(connection, worked).write(municipalities.subList(WORKED, municipalities.size()));
            // as a database does for itself, but later
            statement.execute("analyze");
        }
        return municipalities;
    }

    /** @return a copy, unless all are originals */
    static Municipality lastThatHasOnlyBegun(List<Municipality> municipalities) {
        int last = municipalities.size() - 1;
        return municipalities.get(last - last % DEPTHS);
    }

    static String firstStepOf(LoadedApplication application, Municipality municipality) {
        return application.bean(WorkOverview.class).of(CaseKey.of(municipality.ags())).stream()
                .filter(open -> open.stepKey().equals(Coordinator.FIRST_STEP))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private void start(List<Municipality> municipalities) {
        Cases cases = application.bean(Cases.class);
        application
                .bean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        municipalities.forEach(each -> cases.start("municipality-onboarding", CaseKey.of(each.ags()))));
    }

    private void work(Municipality municipality, int depth) {
        List<Runnable> steps = List.of(
                () -> complete(municipality, Coordinator.FIRST_STEP, Coordinator.contact(municipality)),
                () -> complete(municipality, "UserTask_StateBestand", Map.of("bestand", "aktiv")),
                () -> complete(municipality, "UserTask_ConfirmBehoerdenkonto", ACCOUNT),
                () -> complete(municipality, "UserTask_SendTestnachricht", PROOF));
        steps.subList(0, depth).forEach(Runnable::run);
    }

    private void complete(Municipality municipality, String stepKey, Map<String, String> input) {
        WaitingStep step = application.bean(WorkOverview.class).of(CaseKey.of(municipality.ags())).stream()
                .filter(open -> open.stepKey().equals(stepKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(municipality.name() + " does not wait at " + stepKey));
        application.bean(StepAnswers.class).complete(step.id(), input, Optional.empty(), SOMEBODY, List.of());
    }
}
