package de.ozglotse.engine;

/**
 * One thing that a model does against the conventions.
 *
 * @param model id of the process
 * @param element id of the element, or what else the finding is about
 * @param text what is wrong and what to do about it, in one line
 */
record Finding(Severity severity, String model, String element, String text) {

    /** Whether the application can start with it. */
    enum Severity {
        ERROR,
        WARNING
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    String line() {
        return "%s, %s: %s".formatted(model, element, text);
    }
}
