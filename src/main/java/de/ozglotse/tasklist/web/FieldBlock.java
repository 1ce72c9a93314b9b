package de.ozglotse.tasklist.web;

import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Fields of a form that are about the same thing.
 *
 * @param item what they are about; null for the step as a whole
 */
public record FieldBlock(FormSource.Item item, List<StepField> fields) {

    static List<FieldBlock> of(List<StepField> fields) {
        List<FieldBlock> blocks = new ArrayList<>();
        for (StepField field : fields) {
            if (blocks.isEmpty()
                    || !Objects.equals(blocks.get(blocks.size() - 1).item(), field.block())) {
                blocks.add(new FieldBlock(field.block(), new ArrayList<>()));
            }
            blocks.get(blocks.size() - 1).fields().add(field);
        }
        return blocks;
    }
}
