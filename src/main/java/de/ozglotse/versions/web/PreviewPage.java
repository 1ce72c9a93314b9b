package de.ozglotse.versions.web;

import de.ozglotse.workflow.MigrationPreview;
import de.ozglotse.workflow.MigrationPreview.Kind;
import de.ozglotse.workflow.MigrationPreview.WaitState;
import java.util.List;
import java.util.function.Predicate;

/** The preview of a migration as its page shows it. */
public record PreviewPage(MigrationPreview preview, CaseNames names) {

    /** @return where something waits now */
    public List<WaitState> busy() {
        return states(state -> state.instances() > 0);
    }

    /** @return where nothing waits now and from where nothing could go on */
    public List<WaitState> unmapped() {
        return states(state -> state.instances() == 0 && state.target().isEmpty());
    }

    public List<WaitState> mapped() {
        return states(state -> state.instances() == 0 && state.target().isPresent());
    }

    public List<StayingLine> staying() {
        return preview.staying().stream()
                .map(staying -> StayingLine.of(staying, names))
                .toList();
    }

    /** @return how many of the running processes stay; one may wait in several places */
    public long stayingCount() {
        return preview.staying().stream()
                .map(MigrationPreview.Staying::processInstance)
                .distinct()
                .count();
    }

    public long movable() {
        return preview.from().instances() - stayingCount();
    }

    /** @return what was chosen, as the form writes it */
    public List<String> choices() {
        return preview.order().choices().entrySet().stream()
                .map(choice -> Choices.of(choice.getKey(), choice.getValue()))
                .sorted()
                .toList();
    }

    public String choice(String from, String to) {
        return Choices.of(from, to);
    }

    /** @return whether the step may go somewhere else, or was told to */
    public boolean choosable(WaitState state) {
        return !state.choices().isEmpty();
    }

    /** @return whether the form has anything to choose */
    public boolean choosable() {
        return preview.waitStates().stream().anyMatch(this::choosable);
    }

    /** @return whether the administrator chose where the step goes */
    public boolean chosen(WaitState state, String target) {
        return target.equals(preview.order().choices().get(state.element().id()));
    }

    /** @return whether an obstacle there holds nobody back: a date or a message that is simply not waited for any more */
    public boolean harmless(WaitState state) {
        return state.kind() == Kind.SIDE_EVENT || state.kind() == Kind.PART;
    }

    private List<WaitState> states(Predicate<WaitState> wanted) {
        return preview.waitStates().stream().filter(wanted).toList();
    }
}
