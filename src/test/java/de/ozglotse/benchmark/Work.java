package de.ozglotse.benchmark;

import de.ozglotse.DemoCounty;
import de.ozglotse.municipality.DirectoryImport;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.Quarters;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Open tasks and two years of history for every municipality: a fifth has only begun, the others are one step further
 * each, and all have brought a Leistung online in every quarter.
 *
 * <p>Some are worked on by the application itself, which is to say by the engine, on days of the past up to today; all
 * others are {@link Copies} of them. One Leistung is brought online in earnest; all others are copies of it, without what
 * the engine would have forgotten by now.
 */
final class Work {

    private static final int WORKED = 25;
    private static final int DEPTHS = 5;

    /** For so many days a municipality stays at a step, the last one excepted. */
    private static final int BETWEEN_STEPS = 130;

    private static final int BEFORE_FIRST_STEP = 14;
    private static final int LEISTUNG_DAYS_AGO = 45;
    private static final int DAYS_OF_QUARTER = 91;
    private static final int SPREAD = 40;

    /** Numbers of copies from here on are those of Leistungen. */
    private static final int LEISTUNGEN = 100_000;

    private final LoadedApplication application;
    private final TravelledTime time;
    private Template leistung;

    Work(LoadedApplication application) {
        this.application = application;
        this.time = application.time();
    }

    /** @return all municipalities, in German order of their names */
    List<Municipality> prepare(String area, int most) throws IOException, SQLException {
        List<LocalDate> quarters = Past.quarters(time.today());
        time.goTo(quarters.get(0));
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
        workOn(municipalities.subList(0, WORKED), quarters);
        try (Connection connection = application.database().getConnection()) {
            copy(municipalities, connection);
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

    /** One day after the other. */
    private void workOn(List<Municipality> worked, List<LocalDate> quarters) {
        List<Act> acts = new ArrayList<>();
        quarters.forEach(day ->
                acts.add(new Act(day, () -> application.bean(Quarters.class).openCurrent())));
        for (int i = 0; i < worked.size(); i++) {
            Official official = new Official(application, worked.get(i));
            acts.addAll(acts(official, i % DEPTHS, i / DEPTHS));
        }
        Official last = new Official(application, worked.get(worked.size() - 1));
        acts.add(new Act(time.today().minusDays(LEISTUNG_DAYS_AGO), () -> leistung = leistungOf(last)));
        acts.sort(Comparator.comparing(Act::day));
        for (Act act : acts) {
            time.goTo(act.day());
            act.deed().run();
        }
        time.comeBack();
    }

    /** @param round the higher, the longer ago */
    private List<Act> acts(Official official, int depth, int round) {
        List<Act> acts = new ArrayList<>();
        for (int step = 0; step < depth; step++) {
            int left = depth - 1 - step;
            LocalDate day = time.today().minusDays((long) left * BETWEEN_STEPS + round * 9L);
            int number = step;
            acts.add(new Act(day, () -> official.work(number, day)));
        }
        LocalDate begin = acts.isEmpty() ? time.today() : acts.get(0).day().minusDays(BEFORE_FIRST_STEP);
        acts.add(0, new Act(begin, official::begin));
        return acts;
    }

    private Template leistungOf(Official official) {
        try (Connection connection = application.database().getConnection()) {
            List<Table> before = Table.all(connection);
            LocalDate day = time.today().minusDays(LEISTUNG_DAYS_AGO);
            official.bringOnline(Template.LEISTUNG, day);
            new Past(connection, time.today()).writeMailTo(official.municipality(), day);
            return Template.of(official.municipality(), Table.since(before, Table.all(connection)))
                    .kept();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(List<Municipality> municipalities, Connection connection) throws SQLException {
        List<Table> tables = Table.all(connection);
        List<Template> templates = municipalities.subList(0, WORKED).stream()
                .map(each -> Template.of(each, tables))
                .toList();
        new Past(connection, time.today()).write();
        new Copies(connection, List.of(leistung))
                .write(municipalities.size() * Past.QUARTERS, i -> leistung(municipalities, i));
        List<Municipality> further = municipalities.subList(WORKED, municipalities.size());
        new Copies(connection, templates)
                .write(further.size(), i -> new Copy(templates.get(i % WORKED), further.get(i), i + 1));
        try (Statement statement = connection.createStatement()) {
            // as a database does for itself, but later
            statement.execute("analyze");
        }
    }

    /** The oldest ones of all municipalities first: a ledger grows with the days. */
    private Copy leistung(List<Municipality> municipalities, int i) {
        int quartersAgo = Past.QUARTERS - 1 - i / municipalities.size();
        Duration earlier = Duration.ofDays((long) quartersAgo * DAYS_OF_QUARTER + i % SPREAD);
        return new Copy(leistung, municipalities.get(i % municipalities.size()), LEISTUNGEN + i, earlier.negated());
    }

    /** What is done on a day. */
    private record Act(LocalDate day, Runnable deed) {}
}
