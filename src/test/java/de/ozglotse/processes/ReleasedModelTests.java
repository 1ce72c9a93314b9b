package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.processes.ReleasedModel.Tag;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was released does not change any more, and nothing that was released is forgotten. */
class ReleasedModelTests {

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    static Collection<ReleasedModel> releases() {
        return ReleasedModel.all().values().stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isKeptUnderItsOwnIdAndTag(ReleasedModel release) {
        assertThat(release.xml())
                .contains("<bpmn:process id=\"%s\"".formatted(release.process()))
                .contains("camunda:versionTag=\"%s\"".formatted(release.tag()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void changesOnlyWithAHigherTag(ModelFile model) {
        Tag tag = tag(model);

        assertThat(released(model)).allSatisfy(release -> {
            assertThat(release.tag()).as("released before " + model.path()).isLessThanOrEqualTo(tag);
            if (release.tag().equals(tag)) {
                assertThat(ReleasedModel.read(model.path()).equals(release.xml()))
                        .withFailMessage(
                                "%s is not what was released as %s: raise its camunda:versionTag and leave %s as it is",
                                model.path(), release.tag(), release.path())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsItsEarlierVersions(ModelFile model) {
        Tag tag = tag(model);

        assertThat(released(model).stream().map(ReleasedModel::tag).filter(earlier -> earlier.major() == tag.major()))
                .as("released versions of " + model)
                .containsAll(IntStream.range(0, tag.minor())
                        .mapToObj(minor -> new Tag(tag.major(), minor))
                        .toList());
        assertThat(released(model).stream().map(release -> release.tag().major()))
                .as("major versions of " + model)
                .containsAll(IntStream.range(1, tag.major()).boxed().toList());
    }

    @Test
    void belongsToAModelThatIsStillShipped() {
        assertThat(ModelFile.all())
                .extracting(ModelFile::id)
                .containsAll(ReleasedModel.all().keySet());
    }

    private static Tag tag(ModelFile model) {
        return Tag.parse(model.process().getCamundaVersionTag());
    }

    private static List<ReleasedModel> released(ModelFile model) {
        return ReleasedModel.all().getOrDefault(model.id(), List.of());
    }
}
