package dev.verbatim.processor;

import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.processor.javac.Diagnostics;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.tools.Diagnostic.Kind;

/** Reads the file that the option {@code verbatim.baseline} names. */
final class BaselineOption {
    private BaselineOption() {}

    /**
     * Returns the baseline in a file. A file that cannot be read is an error, and mutes nothing.
     *
     * @param file the value of the option; empty if it is not set
     */
    static Baseline read(String file, Diagnostics diagnostics) {
        if (file.isEmpty()) {
            return Baseline.EMPTY;
        }
        try {
            Path path = Path.of(file);
            return Baseline.of(path.getFileName().toString(), Files.readString(path));
        } catch (NoSuchFileException missing) {
            diagnostics.print(
                    Kind.ERROR,
                    AnnouncedOptions.BASELINE + ": file not found: "
                            + Path.of(file).toAbsolutePath()
                            + "; write it (mvn verbatim:lint -Dverbatim.baseline=<file> -Dverbatim.baseline.write=true),"
                            + " or remove the option");
            return Baseline.EMPTY;
        } catch (CharacterCodingException foreign) {
            diagnostics.print(Kind.ERROR, AnnouncedOptions.BASELINE + ": " + file + " is not UTF-8; save it as UTF-8");
            return Baseline.EMPTY;
        } catch (IOException | InvalidPathException unreadable) {
            diagnostics.print(Kind.ERROR, AnnouncedOptions.BASELINE + " cannot be read: " + unreadable);
            return Baseline.EMPTY;
        }
    }
}
