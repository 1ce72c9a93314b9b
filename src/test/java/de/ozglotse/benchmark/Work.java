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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** Open tasks and history for every municipality: a third has not begun, a third is asked, a third has answered. */
final class Work {

    private static final int BATCH = 20;
    private static final Completer SOMEBODY = new Completer(Actor.user("Katrin Vogel"), Channel.TASK);

    private final LoadedApplication application;

    Work(LoadedApplication application) {
        this.application = application;
    }

    /** @return all municipalities, in German order of their names */
    List<Municipality> prepare(String area, int most) throws IOException {
        application.bean(DemoCounty.class).prepare();
        application
                .bean(DirectoryImport.class)
                .importDirectory(Directory.of(area, most), "benchmark.asc", Actor.SYSTEM);
        List<Municipality> municipalities =
                application.bean(Municipalities.class).all();
        start(municipalities);
        IntStream.range(0, municipalities.size()).filter(i -> i % 3 > 0).forEach(i -> work(municipalities.get(i), i));
        return municipalities;
    }

    private void start(List<Municipality> municipalities) {
        Cases cases = application.bean(Cases.class);
        TransactionTemplate transaction = application.bean(TransactionTemplate.class);
        for (int from = 0; from < municipalities.size(); from += BATCH) {
            List<Municipality> some = municipalities.subList(from, Math.min(from + BATCH, municipalities.size()));
            transaction.executeWithoutResult(
                    status -> some.forEach(each -> cases.start("municipality-onboarding", CaseKey.of(each.ags()))));
        }
    }

    private void work(Municipality municipality, int number) {
        complete(municipality, Coordinator.FIRST_STEP, Coordinator.contact(municipality));
        if (number % 3 == 2) {
            complete(municipality, "UserTask_StateBestand", Map.of("bestand", "aktiv"));
        }
    }

    private void complete(Municipality municipality, String stepKey, Map<String, String> input) {
        WaitingStep step = application.bean(WorkOverview.class).of(CaseKey.of(municipality.ags())).stream()
                .filter(open -> open.stepKey().equals(stepKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(municipality.name() + " does not wait at " + stepKey));
        application.bean(StepAnswers.class).complete(step.id(), input, Optional.empty(), SOMEBODY, List.of());
    }
}
