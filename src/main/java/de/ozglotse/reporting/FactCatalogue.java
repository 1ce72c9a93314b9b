package de.ozglotse.reporting;

import de.ozglotse.shared.FactType;
import java.util.List;
import java.util.Map;

/** The facts that reports show, in the order of the columns of the matrix, and what people call them. */
public interface FactCatalogue {

    List<FactType> shown();

    /** @return what people call each fact, also those that no column shows */
    Map<String, String> labels();

    /** @return what the columns are headed with */
    Map<String, String> heads();

    /** @return the facts of the same process before it and itself, in the order of the matrix */
    List<FactType> way(FactType counted);
}
