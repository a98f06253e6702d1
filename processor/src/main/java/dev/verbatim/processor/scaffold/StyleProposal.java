package dev.verbatim.processor.scaffold;

import dev.verbatim.pages.check.StyleSuggestion;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.find.PagesRoot;
import dev.verbatim.pages.style.StyleFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The style file of a folder that has none and that the default style does not read.
 *
 * @param file its path relative to the root of the pages
 * @param text its content
 */
public record StyleProposal(String file, String text) {
    /** Returns the style file with the preset that reads most of a folder; empty if the folder needs none. */
    static Optional<StyleProposal> of(String folder, PageFinder finder) {
        List<PageSource> pages = finder.folder(folder);
        if (pages.isEmpty() || finder.style(folder).file().file().isPresent()) {
            return Optional.empty();
        }
        return StyleSuggestion.of(pages)
                .filter(suggestion -> !suggestion.isNeedless())
                .map(suggestion ->
                        new StyleProposal((folder.isEmpty() ? "" : folder + "/") + StyleFile.NAME, suggestion.text()));
    }

    /** Returns a root that has the style file, too. */
    PagesRoot in(PagesRoot root) {
        return new WithStyle(this, root);
    }

    /** The root of the pages as it is when the style file has been written. */
    private record WithStyle(StyleProposal style, PagesRoot pages) implements PagesRoot {
        @Override
        public String place(String file) {
            return pages.place(file);
        }

        @Override
        public Optional<Lookup> find(String file) {
            return file.equals(style.file())
                    ? Optional.of(
                            new Lookup.Found(PageSource.of(file, style.text().getBytes(StandardCharsets.UTF_8))))
                    : pages.find(file);
        }

        @Override
        public List<String> list(String folder) {
            return pages.list(folder);
        }

        @Override
        public List<String> folders() {
            return pages.folders();
        }
    }
}
