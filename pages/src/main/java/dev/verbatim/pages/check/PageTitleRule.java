package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.Optional;

/** Finds pages whose heading of level 1 is not exactly the name of the operation. */
final class PageTitleRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_TITLE;
    }

    /** Where the title is a sentence, it names no operation. */
    @Override
    public boolean appliesTo(Style style) {
        return style.page().operationName().contains(PageStyle.NameSource.TITLE);
    }

    @Override
    public void check(ApiPage page, Report report) {
        Optional<String> name = page.operationName();
        Optional<String> title = page.page().title().map(Text::value);
        if (name.isPresent() && !title.equals(name)) {
            String difference = title.map(text -> "the title " + Quote.of(text) + Quote.remark(text)
                            + " differs from the " + page.style().message().name() + " " + Quote.of(name.get()))
                    .orElse("the page has no title");
            report.at(page, page.title(), difference + "; write # " + Quote.plain(name.get()));
        }
    }
}
