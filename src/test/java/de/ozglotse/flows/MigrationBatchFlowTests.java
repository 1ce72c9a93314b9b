package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.DemoCounty;
import de.ozglotse.flows.Snapshots.Snapshot;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.MigrationObstacle;
import de.ozglotse.workflow.MigrationPreview.Staying;
import de.ozglotse.workflow.MigrationRun;
import de.ozglotse.workflow.ProcessVersions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A migration goes on whatever happens meanwhile, and nobody can start it twice. */
@FlowTest
class MigrationBatchFlowTests {

    private static final String PROCESS = "behoerdenkonto-setup";

    @Autowired
    private Towns towns;

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Releases releases;

    @Autowired
    private Batches batches;

    @Autowired
    private Trap trap;

    private Town town;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417015");
        town = towns.of("08417014");
    }

    @AfterEach
    void remove() {
        trap.set(false);
        releases.withdraw();
    }

    @Test
    void triesAgainWhatWentWrong() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Snapshot before = snapshots.of(town);
        releases.deploy(ChangedModel.withTraining());
        UUID migration = releases.start(PROCESS, Map.of());
        batches.seed();
        trap.set(true);
        batches.open().forEach(batches::exhaust);

        MigrationRun failed = versions.find(migration).orElseThrow();
        assertThat(failed.running()).isTrue();
        assertThat(failed.failed()).hasSize(2);
        assertThat(failed.failed().get(0).message()).contains("The list is full");
        assertThat(snapshots.of(town)).isEqualTo(before);

        trap.set(false);
        versions.retry(migration, Releases.ADMINISTRATOR);
        batches.finish();
        assertThat(versions.find(migration).orElseThrow())
                .extracting(MigrationRun::migrated, MigrationRun::running)
                .containsExactly(2L, false);
        assertThat(snapshots.of(town)).isEqualTo(before);
    }

    @Test
    void leavesWhatWentWrongWhereItWas() {
        releases.deploy(ChangedModel.withTraining());
        UUID migration = releases.start(PROCESS, Map.of());
        batches.seed();
        batches.execute(batches.open().get(0));
        trap.set(true);
        batches.open().forEach(batches::exhaust);

        versions.leaveRest(migration, Releases.ADMINISTRATOR);

        MigrationRun run = versions.find(migration).orElseThrow();
        assertThat(run.running()).isFalse();
        assertThat(run.migrated()).isEqualTo(1);
        assertThat(run.stayed()).extracting(Staying::obstacle).containsExactly(MigrationObstacle.LEFT);
        assertThat(batches.open()).isEmpty();
    }

    @Test
    void runsOncePerProcess() throws Exception {
        releases.deploy(ChangedModel.withTraining());

        List<Throwable> failures = Together.failures(4, () -> releases.start(PROCESS, Map.of()));

        assertThat(failures).hasSize(3).allMatch(Refused.class::isInstance);
        batches.finish();
        assertThat(versions.recent())
                .extracting(MigrationRun::migrated, MigrationRun::running)
                .containsExactly(tuple(2L, false));
        assertThatThrownBy(() -> releases.start(PROCESS, Map.of())).isInstanceOf(Refused.class);
    }

    @Test
    void countsWhatEndsMeanwhileAsGone() {
        releases.deploy(ChangedModel.withTraining());
        UUID migration = releases.start(PROCESS, Map.of());
        batches.seed();
        town.reachTestMessage();
        town.proveAccount();

        batches.finish();

        assertThat(versions.find(migration).orElseThrow())
                .extracting(MigrationRun::migrated, MigrationRun::gone, MigrationRun::running)
                .containsExactly(1L, 1L, false);
    }
}
