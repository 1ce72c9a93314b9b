package de.ozglotse.okr;

/**
 * Tells whether a count may have changed: lines are only ever added to what it rests on, or struck there.
 *
 * @param firstLine of the ledger; null while it is empty
 * @param lastLine of the ledger; null while it is empty
 * @param targets how many were ever agreed on
 * @param members how many memberships in the population were ever written down
 */
record CountingMark(
        Long firstLine, Long lastLine, long targets, long withdrawnTargets, long members, long struckMembers) {

    /** @return whether at most the ledger has grown since */
    boolean goesOnFrom(CountingMark before) {
        return before.lastLine != null
                && equals(new CountingMark(
                        before.firstLine,
                        lastLine,
                        before.targets,
                        before.withdrawnTargets,
                        before.members,
                        before.struckMembers));
    }
}
