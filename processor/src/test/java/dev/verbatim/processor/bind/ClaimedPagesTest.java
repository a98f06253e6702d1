package dev.verbatim.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimedPagesTest {
    private static final String FILE = "voice/Hold.md";
    private static final String HOLD =
            "# Hold\n\n## Parameters\n\n| Parameter | Value |\n|---|---|\n| operationName | Hold |\n";

    private final OperationPage page = page(FILE);

    @Test
    void aPageIsClaimedEvenIfAnotherSaysTheSame() {
        OperationPage same = page(FILE);
        PageClaim claim = claim(List.of(new PageReading.Operation(page)), Optional.of(page));

        assertThat(same).isEqualTo(page);
        assertClaimed(claim, page, true);
        assertClaimed(claim, same, false);
    }

    @Test
    void anOperationThatIsNotOnItsPageClaimsTheFile() {
        PageClaim claim = claim(List.of(new PageReading.Operation(page)), Optional.empty());

        assertClaimed(claim, page, true);
        assertClaimed(claim, page("voice/Wait.md"), false);
    }

    @Test
    void anOperationThatIsInNoSectionOfAFileClaimsNoneOfThem() {
        PageReading section = new PageReading.Operation(page);

        assertClaimed(claim(List.of(section, section), Optional.empty()), page, false);
    }

    /** The set gives the same answer as the claim itself. */
    private static void assertClaimed(PageClaim claim, OperationPage page, boolean expected) {
        assertThat(ClaimedPages.of(Stream.of(claim)).has(page)).isEqualTo(expected);
        assertThat(claim.isOf(page)).isEqualTo(expected);
    }

    private static PageClaim claim(List<PageReading> readings, Optional<OperationPage> page) {
        DeclaredOperation operation = new DeclaredOperation(
                ClassName.get("acme", "Hold"),
                Optional.empty(),
                "Hold",
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Subject.api("acme"));
        return new PageClaim(operation, FILE, new Lookup.Missing(List.of(), Optional.empty()), readings, page);
    }

    private static OperationPage page(String file) {
        return ((PageReading.Operation)
                        PageReader.read(file, HOLD, Style.WEBSERVICES).get(0))
                .page();
    }
}
