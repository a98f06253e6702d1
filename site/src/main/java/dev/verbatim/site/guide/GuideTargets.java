package dev.verbatim.site.guide;

import dev.verbatim.site.guide.GuideLinks.Found;
import dev.verbatim.site.markdown.LinkTargets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the links of a guide lead: to guides, to pages of operations, to images, and for other files into the source.
 *
 * @param files the files of the guides
 * @param source the file that has the links
 * @param guides the paths of the guides in the site, by file
 * @param pages finds the page in the site of a file that documents operations
 * @param sources finds the address of a file of the project in the source
 */
record GuideTargets(
        GuideFiles files,
        Path source,
        Map<Path, String> guides,
        Function<Path, Optional<String>> pages,
        Function<String, Optional<String>> sources)
        implements LinkTargets {
    @Override
    public Optional<String> page(String destination) {
        Found link = new Found(destination, 1);
        if (link.path().isEmpty()) {
            return Optional.of("#" + link.fragment());
        }
        Optional<Path> target = files.resolve(source, link.path());
        Optional<String> guide = target.map(guides::get);
        String fragment = link.fragment().isEmpty() ? "" : "#" + link.fragment();
        return guide.map(path -> root() + path + fragment)
                .or(() -> target.flatMap(pages).map(path -> root() + path))
                .or(() -> target.filter(Files::exists).map(files::name).flatMap(sources));
    }

    @Override
    public Optional<String> image(String destination) {
        return files.resolve(source, new Found(destination, 1).path())
                .filter(GuideReader::isImage)
                .filter(file -> Files.isRegularFile(file) && files.isInside(file))
                .map(file -> root() + files.site(file));
    }

    private String root() {
        return "../".repeat(files.page(source).split("/", -1).length - 1);
    }
}
