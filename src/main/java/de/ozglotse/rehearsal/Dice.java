package de.ozglotse.rehearsal;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Chance that can be repeated.
 *
 * <p>Every occasion has dice of its own, so that a step which is added to a model does not change what happens elsewhere.
 */
final class Dice {

    /** parameters of the hash FNV-1a of 64 bits */
    private static final long OFFSET = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    /** @return the dice of one occasion: the same ones for the same seed and words */
    static Dice of(long seed, String... occasion) {
        long hash = OFFSET ^ seed;
        for (char character : String.join("|", occasion).toCharArray()) {
            hash = (hash ^ character) * PRIME;
        }
        return new Dice(new SplittableRandom(hash));
    }

    /** @return a number from the first to the last one, both included */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** @param usual how often the first of those that are left is taken, from 0 to 1 */
    <T> T early(List<T> choices, double usual) {
        int last = choices.size() - 1;
        int index = 0;
        while (index < last && !chance(usual)) {
            index++;
        }
        return choices.get(index);
    }

    /** @param weight of each choice, not negative and not 0 for all of them */
    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int left = between(1, choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left <= 0) {
                return choice;
            }
        }
        throw new IllegalArgumentException("No choice has a weight");
    }
}
