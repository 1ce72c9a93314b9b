package de.ozglotse.engine;

/** Names of the process variables that the application itself reads or writes. */
final class Variable {

    /** task id of the town hall's step that a {@code rathaus-step} follows up */
    static final String QUESTION = "question";

    /** process instance that follows up a town hall's step, kept with its task */
    static final String FOLLOW_UP = "followUp";

    /** the step whose completion opened a step, kept with its task */
    static final String CAUSE = "cause";

    static final String REMINDER_CYCLE = "reminderCycle";
    static final String ESCALATE_AFTER = "escalateAfter";

    /** when somebody calls the town hall that has not answered */
    static final String CALL_AT = "callAt";

    /** id of the contact whom a {@code contact-letter} writes to */
    static final String CONTACT = "contact";

    /** id of the mail that a {@code mail-delivery} sends */
    static final String MAIL = "mail";

    static final String SEND_AT = "sendAt";

    /** how often it is looked whether the mail server answers again, an ISO 8601 repetition */
    static final String PROBE_CYCLE = "probeCycle";

    /** when the mailbox for undeliverable mails is read again */
    static final String READ_AT = "readAt";

    /** when the weekly report is sent */
    static final String REPORT_AT = "reportAt";

    /** that the question stands in a letter already, so that it needs no link of its own */
    static final String ASKED = "asked";

    /** date of the Erstgespräch */
    static final String TERMIN = "termin";

    /** which of several called processes of the same kind this is, from 0 */
    static final String NUMBER = "nummer";

    private Variable() {}
}
