package de.ozglotse.engine;

import java.util.List;
import java.util.stream.Stream;

/** One convention of the models. */
interface ModelRule {

    /** @param models all that are deployed, in their newest version */
    Stream<Finding> check(List<CheckedModel> models);

    /** A convention that each model keeps for itself. */
    interface OfEach extends ModelRule {

        Stream<Finding> check(CheckedModel model);

        @Override
        default Stream<Finding> check(List<CheckedModel> models) {
            return models.stream().flatMap(this::check);
        }
    }
}
