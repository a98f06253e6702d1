package dev.verbatim.site;

import java.util.Arrays;

/**
 * A file of a site.
 *
 * @param mediaType its media type, such as {@code text/html;charset=utf-8}
 * @param content its bytes
 * @since 0.2.0
 */
public record SiteFile(String mediaType, byte[] content) {
    /** Copies the bytes. */
    public SiteFile {
        content = content.clone();
    }

    /** Returns a copy of the bytes. */
    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteFile file
                && mediaType.equals(file.mediaType)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return mediaType + ", " + content.length + " bytes";
    }
}
