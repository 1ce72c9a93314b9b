package de.ozglotse.workflow;

/** A step cannot be skipped, because an automatic step works with its answers. */
public class SkippingImpossible extends RuntimeException {

    private final String label;

    /** @param label name of the automatic step, in German */
    public SkippingImpossible(String label) {
        super("The automatic step needs the answers: " + label);
        this.label = label;
    }

    public String label() {
        return label;
    }
}
