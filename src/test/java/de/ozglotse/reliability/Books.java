package de.ozglotse.reliability;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application has written down about answers, and what must hold of it whatever has happened. */
record Books(Server database) {

    long answers() {
        return database.number("select count(*) from given_answer");
    }

    /** Each answer is in every book, and in each of them once. */
    void requireEachAnswerOnce() {
        long answers = answers();
        assertThat(database.number("select count(distinct step_id) from given_answer"))
                .as("steps that were answered")
                .isEqualTo(answers);
        assertThat(database.number("select count(*) from okr_fact")).as("facts").isEqualTo(answers);
        assertThat(database.number("select count(distinct step_id) from okr_fact"))
                .as("steps with a fact")
                .isEqualTo(answers);
        String entries = "from audit_entry where kind like 'step.completed.%'";
        assertThat(database.number("select count(*) " + entries))
                .as("audit entries")
                .isEqualTo(answers);
        assertThat(database.number("select count(distinct step_id) " + entries))
                .as("steps with an audit entry")
                .isEqualTo(answers);
        requireOpenStepsOfEngine();
    }

    private void requireOpenStepsOfEngine() {
        assertThat(database.number("select count(*) from open_step o full join act_ru_task t on t.id_ = o.step_id"
                        + " where t.id_ is null or o.step_id is null"))
                .as("steps that only the task list or only the engine has")
                .isZero();
    }
}
