package de.ozglotse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.benchmark.LoadedApplication.Database;
import de.ozglotse.municipality.Municipality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the daily pages of the coordinator and the reports of management cost after two years with a Landkreis, a Land and
 * (nearly) all of Germany; run on purpose by {@code mvn -Pbench verify}, with {@code -Dbench.sizes=1} for the Landkreis
 * alone and {@code -Dbench.rounds=4} to see whether it runs.
 *
 * <p>All sizes are filled first ({@link Work} says with what) and then measured in turn, one round each: what else the
 * machine does meanwhile slows all of them alike, and none is measured by a virtual machine that is colder than for
 * the others. Every list is read right after a completion. Only the number of queries is required to be the same: times
 * are printed.
 */
class DailyWorkBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
    private static final int WARM_UP = ROUNDS / 4;
    private static final int OVERVIEWS = 5;
    private static final String LIST = "task list";
    private static final List<Size> SIZES =
            List.of(Size.values()).subList(0, Integer.getInteger("bench.sizes", Size.values().length));

    @ParameterizedTest
    @EnumSource
    void staysAsFastWithMoreMunicipalities(Database database) throws Exception {
        List<Place> places = new ArrayList<>();
        try {
            for (Size size : SIZES) {
                places.add(fill(database, size));
            }
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Place place : places) {
                    place.daily(round >= WARM_UP);
                }
            }
            for (int round = 0; round <= OVERVIEWS; round++) {
                for (Place place : places) {
                    place.overviews(round > 0);
                }
            }
            print(database, places);
            for (Place place : places) {
                place.requireListEqualsEngine();
            }
        } finally {
            for (Place place : places) {
                place.close();
            }
        }
        require(places);
    }

    private static Place fill(Database database, Size size) throws Exception {
        LoadedApplication application = new LoadedApplication(database, size.area);
        long begin = System.nanoTime();
        List<Municipality> municipalities = new Work(application).prepare(size.keys, size.municipalities);
        say(
                "%s, %,d municipalities, filled in %d s",
                database,
                municipalities.size(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        assertThat(municipalities).hasSize(size.municipalities);
        return new Place(application, municipalities);
    }

    private static void print(Database database, List<Place> places) {
        Figures county = places.get(0).figures();
        for (Place place : places) {
            say("%n%s, %,d municipalities", database, place.municipalities());
            say("%s", place.figures().table(county));
            say(
                    "p95 of the task list is %.2f times that of %d municipalities; no more than 1.5 is wanted",
                    place.figures().percentile(LIST, 95) / county.percentile(LIST, 95),
                    places.get(0).municipalities());
        }
    }

    private static void require(List<Place> places) {
        Figures county = places.get(0).figures();
        assertThat(places)
                .as("queries of the first page at every size")
                .allSatisfy(
                        place -> assertThat(place.figures().statements(LIST)).isEqualTo(county.statements(LIST)));
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** An installation that is measured. */
    private static final class Place implements AutoCloseable {

        private final LoadedApplication application;
        private final List<Municipality> municipalities;
        private final Coordinator coordinator;
        private final Municipality town;
        private final Figures figures = new Figures();
        private final String keyResult;
        private String step;

        Place(LoadedApplication application, List<Municipality> municipalities) throws Exception {
            this.application = application;
            this.municipalities = municipalities;
            this.coordinator = new Coordinator(application);
            this.town = Work.lastThatHasOnlyBegun(municipalities);
            this.keyResult = application.text("select max(code) from okr_key_result where counting_rule = 'GEMEINDEN'");
            this.step = Work.firstStepOf(application, town);
        }

        void daily(boolean measured) throws Exception {
            Figures into = measured ? figures : new Figures();
            into.add("completion", coordinator.complete(step, town));
            into.add(LIST, coordinator.get("/aufgaben"));
            step = coordinator.takeBack(step);
            into.add("filtered list", coordinator.get("/aufgaben?ansicht=diese-woche&gemeinde=" + town.ags()));
            into.add("search", coordinator.get("/aufgaben?suche=ach"));
            into.add("dossier", coordinator.get("/gemeinden/" + town.ags()));
        }

        void overviews(boolean measured) throws Exception {
            Figures into = measured ? figures : new Figures();
            for (Map.Entry<String, String> page : Map.of(
                            "Landkreis", "/landkreis",
                            "Gemeinden", "/gemeinden",
                            "Fortschritt", "/fortschritt",
                            "draft of a report", "/berichte/neu",
                            "evidence", "/fortschritt/" + keyResult,
                            "matrix as Excel", "/fortschritt.xlsx",
                            "Fortschritt of a Kreis",
                                    "/fortschritt/gebiete/" + town.ags().kreis())
                    .entrySet()) {
                into.add(page.getKey(), coordinator.get(page.getValue()));
            }
            Coordinator.Sample report = coordinator.freezeReport();
            into.add("report frozen as PDF", report);
            String path = report.location().replaceFirst(".*(/berichte/)", "$1");
            into.add("frozen report", coordinator.get(path));
            into.add("its PDF", coordinator.get(path + "/sitzungsvorlage.pdf"));
        }

        void requireListEqualsEngine() throws Exception {
            assertThat(application.number("select count(*) from open_step"))
                    .as("open steps in the list and in the engine")
                    .isEqualTo(application.number("select count(*) from act_ru_task"));
        }

        int municipalities() {
            return municipalities.size();
        }

        Figures figures() {
            return figures;
        }

        @Override
        public void close() throws Exception {
            application.close();
        }
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
