package dev.verbatim.processor.drift;

import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.bind.BoundApi;

/** Reports the mistakes in the style file of an API. With a mistake, no page is read. */
final class StyleInvalidRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.STYLE_INVALID;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        boolean isFolderUnsafe =
                api.pages().claims().values().stream().anyMatch(claim -> claim.lookup() instanceof Lookup.Unsafe);
        if (isFolderUnsafe && api.pages().folderStyle().source().isEmpty()) {
            // The style file must not be read for the same reason, which is reported for the pages.
            return;
        }
        api.pages()
                .folderStyle()
                .file()
                .findings()
                .forEach(finding -> report.at(
                        api.declared().subject(),
                        new PagePosition(finding.file(), finding.position()),
                        finding.message()));
    }
}
