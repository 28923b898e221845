package org.pamir.bench.fault;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Files of Byteman rules: what is done to a service from outside, at exact points of its code. */
public final class Rules {

    private Rules() {}

    /**
     * Options for Java that apply rules to a service.
     *
     * @param name of a file beside this class, without its ending
     * @param folder where the file is put for Java to find it
     */
    public static List<String> options(String name, Path folder, String... more) {
        Path agent = agent();
        return Stream.concat(
                        Stream.of("-javaagent:%s=script:%s,boot:%s".formatted(agent, unpack(name, folder), agent)),
                        Arrays.stream(more))
                .toList();
    }

    static Path unpack(String name, Path folder) {
        Path file = folder.resolve(name + ".btm");
        try (InputStream rules = Rules.class.getResourceAsStream(name + ".btm")) {
            if (rules == null) {
                throw new IllegalArgumentException("no rules " + name);
            }
            Files.copy(rules, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path agent() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches("byteman-[0-9.]+\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("byteman is not on the class path"))
                .toAbsolutePath();
    }
}
