package de.ozglotse.okr;

/**
 * The code of a key result, which names where it belongs.
 *
 * @param value for example {@code 2023-Q1-DK-O1-KR2}
 */
record KeyResultCode(String value) {

    private static final int HANDLUNGSFELD = 2;

    String quarter() {
        return parts()[0] + "-" + parts()[1];
    }

    /** @return the code of its Handlungsfeld */
    String handlungsfeld() {
        return parts()[HANDLUNGSFELD];
    }

    private String[] parts() {
        return value.split("-");
    }
}
