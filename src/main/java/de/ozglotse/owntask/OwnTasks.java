package de.ozglotse.owntask;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.Cases;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds tasks by hand: each gets a process of its own, which knows its key and never its text. */
@Service
@Transactional
public class OwnTasks {

    static final String PROCESS = "own-task";

    private final OwnTaskTable table;
    private final Cases cases;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    OwnTasks(OwnTaskTable table, Cases cases, AuditTrail audit, CurrentUser user, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Adds a task; its step is open when this returns. Only municipalities have a town hall to ask. */
    public void add(CaseKey caseKey, OwnTask task) {
        if (task.addressee() == Addressee.RATHAUS && !caseKey.isMunicipality()) {
            throw new IllegalArgumentException("The county has no town hall");
        }
        UUID id = UUID.randomUUID();
        table.insert(id, caseKey, task, user.actor().name(), clock.instant());
        audit.record(user.actor(), "owntask.added", caseKey, task.title());
        cases.start(
                PROCESS,
                caseKey,
                Map.of(
                        OwnTaskNames.VARIABLE,
                        id.toString(),
                        "adressat",
                        task.addressee().name().toLowerCase(Locale.ROOT),
                        "faelligAm",
                        CountyTime.endOf(task.due()).toString()));
    }
}
