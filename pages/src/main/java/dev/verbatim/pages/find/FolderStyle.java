package dev.verbatim.pages.find;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import dev.verbatim.pages.style.StyleFile;
import java.util.Optional;

/**
 * The style of the pages in a folder.
 *
 * @param file the style file as it was read; {@link StyleFile#NONE} if there is none
 * @param source the style file as it was found, for digests; empty if there is none or it must not be read
 * @since 0.2.0
 */
public record FolderStyle(StyleFile file, Optional<PageSource> source) {
    /** The style of a folder without a style file. */
    public static final FolderStyle NONE = new FolderStyle(StyleFile.NONE, Optional.empty());

    /** The style to read the pages in; see {@link StyleFile#isValid()}. */
    public Style style() {
        return file.style();
    }

    static FolderStyle of(String file, Lookup lookup) {
        if (lookup instanceof Lookup.Found found) {
            PageSource source = found.page();
            return new FolderStyle(
                    source.malformed()
                            .map(at -> StyleFile.unreadable(
                                    file, at, "the style file is not UTF-8 here; save it as UTF-8"))
                            .orElseGet(() -> StyleFile.read(file, source.text())),
                    Optional.of(source));
        }
        String problem = lookup instanceof Lookup.Unsafe unsafe ? unsafe.problem() : "cannot be read";
        return new FolderStyle(
                StyleFile.unreadable(
                        file, Position.START, "the style file " + problem + "; replace it with a file in this folder"),
                Optional.empty());
    }
}
