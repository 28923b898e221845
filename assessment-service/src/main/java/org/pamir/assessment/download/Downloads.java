package org.pamir.assessment.download;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The formats that there are, and the files that were made in them. */
@ApplicationScoped
public class Downloads {

    private record Key(Download.Key download, String extension) {}

    private final List<FileFormat> formats;
    private final MadeFiles files;

    Downloads(@All List<FileFormat> formats, MadeFiles files) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(FileFormat::extension))
                .toList();
        this.files = files;
    }

    /** A format that every view can be had in. */
    public record Format(String extension, String mediaType) {}

    public List<Format> formats() {
        return formats.stream()
                .map(format -> new Format(format.extension(), format.mediaType()))
                .toList();
    }

    List<String> extensions() {
        return formats.stream().map(FileFormat::extension).toList();
    }

    Optional<FileFormat> format(String extension) {
        return formats.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    MadeFile file(Download download, FileFormat format) {
        return files.file(new Key(download.key(), format.extension()), out -> format.write(download, out));
    }
}
