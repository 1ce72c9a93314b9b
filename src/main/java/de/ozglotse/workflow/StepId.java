package de.ozglotse.workflow;

/**
 * Names one step of one running process, in addresses and in the API alike.
 *
 * @param value not blank, at most 64 characters
 */
public record StepId(String value) {

    public StepId {
        if (value == null || value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A step id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
