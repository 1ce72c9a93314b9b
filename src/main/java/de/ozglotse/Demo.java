package de.ozglotse;

import de.ozglotse.identity.DemoUsers;
import de.ozglotse.municipality.DemoContacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.Quarters;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The situation that a newcomer finds: demo users, invented contacts, the running quarter, every process begun. */
@Component
class Demo {

    static final String ONBOARDING = "municipality-onboarding";
    static final String REQUIREMENTS = "vorgangsbearbeitung-requirements";

    private final DemoUsers users;
    private final DemoContacts contacts;
    private final Quarters quarters;
    private final Municipalities municipalities;
    private final Cases cases;
    private final WorkOverview work;
    private final TaskList tasks;

    Demo(
            DemoUsers users,
            DemoContacts contacts,
            Quarters quarters,
            Municipalities municipalities,
            Cases cases,
            WorkOverview work,
            TaskList tasks) {
        this.users = users;
        this.contacts = contacts;
        this.quarters = quarters;
        this.municipalities = municipalities;
        this.cases = cases;
        this.work = work;
        this.tasks = tasks;
    }

    /** Creates what is missing; never begins a municipality again once somebody has worked here. */
    @Transactional
    public void prepare() {
        prepareOffice();
        if (work.all().isEmpty() && tasks.recentlyDone(1).isEmpty()) {
            municipalities.all().forEach(municipality -> cases.start(ONBOARDING, CaseKey.of(municipality.ags())));
            cases.start(REQUIREMENTS, CaseKey.COUNTY);
        }
    }

    /** Users, contacts and the running quarter. */
    void prepareOffice() {
        users.createOnce();
        contacts.createOnce();
        quarters.openCurrent();
    }
}
