package dev.verbatim.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordModelTest {
    private static final PagePosition PLACE = new PagePosition("Dial.md", Position.START);
    private static final ValueType PARTY = new ValueType.Nested(new RecordModel("Old.Party", "", PLACE, List.of()));

    @Test
    void aRecordIsRenamedWithWhatIsNestedInItHoweverAMemberHoldsIt() {
        RecordModel model = new RecordModel(
                "Old",
                "",
                PLACE,
                List.of(
                        component("one", PARTY),
                        component("list", new ValueType.ListOf(PARTY, false)),
                        component("set", new ValueType.SetOf(PARTY)),
                        component("map", new ValueType.MapOf(PARTY, false))));

        assertThat(model.renamed("New").nested())
                .extracting(nested -> nested.generated().name())
                .containsExactly("New.Party");
    }

    private static ComponentModel component(String name, ValueType type) {
        return new ComponentModel(name, name, false, type, true, false, "", PLACE, Optional.empty(), Optional.empty());
    }
}
