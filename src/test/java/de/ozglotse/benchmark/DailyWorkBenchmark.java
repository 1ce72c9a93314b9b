package de.ozglotse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.benchmark.LoadedApplication.Database;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the coordinator's daily pages cost with a Landkreis, a Land and (nearly) all of Germany; run on purpose by
 * {@code mvn -Pbench verify}, with {@code -Dbench.sizes=1} for the Landkreis alone.
 *
 * <p>Every page is read right after a completion. Only the number of queries is required: times are printed.
 */
class DailyWorkBenchmark {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 60;
    private static final String LIST = "task list";
    private static final List<Size> SIZES =
            List.of(Size.values()).subList(0, Integer.getInteger("bench.sizes", Size.values().length));

    @ParameterizedTest
    @EnumSource
    void staysAsFastWithMoreMunicipalities(Database database) throws Exception {
        List<Figures> bySize = new ArrayList<>();
        for (Size size : SIZES) {
            bySize.add(measure(database, size));
        }
        Figures county = bySize.get(0);
        for (Size size : SIZES) {
            Figures figures = bySize.get(SIZES.indexOf(size));
            say(
                    "%s, %,d municipalities: p95 of the task list is %.2f times that of %d",
                    database,
                    size.municipalities,
                    figures.percentile(LIST, 95) / county.percentile(LIST, 95),
                    Size.COUNTY.municipalities);
        }
        assertThat(bySize)
                .extracting(figures -> figures.statements(LIST))
                .as("queries of the first page at every size")
                .containsOnly(county.statements(LIST));
    }

    private static Figures measure(Database database, Size size) throws Exception {
        try (LoadedApplication application = new LoadedApplication(database, size.area)) {
            long begin = System.nanoTime();
            List<Municipality> municipalities = new Work(application).prepare(size.keys, size.municipalities);
            say(
                    "%s, %,d municipalities, filled in %d s",
                    database,
                    municipalities.size(),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            Figures figures = rounds(application, municipalities);
            say("%s", figures.table());
            return figures;
        }
    }

    private static Figures rounds(LoadedApplication application, List<Municipality> municipalities) throws Exception {
        Coordinator coordinator = new Coordinator(application);
        Municipality town = municipalities.get(0);
        String step = firstStepOf(application, town);
        Figures figures = new Figures();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            Figures into = round < WARM_UP ? new Figures() : figures;
            into.add("completion", coordinator.complete(step, town));
            into.add(LIST, coordinator.get("/aufgaben"));
            step = coordinator.takeBack(step);
            into.add("filtered list", coordinator.get("/aufgaben?ansicht=diese-woche&gemeinde=" + town.ags()));
            into.add("search", coordinator.get("/aufgaben?suche=" + "bach"));
            into.add("dossier", coordinator.get("/gemeinden/" + town.ags()));
        }
        return figures;
    }

    private static String firstStepOf(LoadedApplication application, Municipality town) {
        return application.bean(WorkOverview.class).of(CaseKey.of(town.ags())).stream()
                .filter(open -> open.stepKey().equals(Coordinator.FIRST_STEP))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** How many municipalities, and which. */
    private enum Size {
        COUNTY("08417", "08417", 25),
        LAND("08", "08", 1101),
        GERMANY("DE", "", 10753);

        private final String area;
        private final String keys;
        private final int municipalities;

        Size(String area, String keys, int municipalities) {
            this.area = area;
            this.keys = keys;
            this.municipalities = municipalities;
        }
    }
}
