package org.pamir.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a desk, and all of them the same services, which start once and stop after the last test. */
final class DeskOfTest implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(DeskOfTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Services services = test.getRoot().getStore(OURS).computeIfAbsent("services", key -> start(), Services.class);
        return new Desk(temporaryFolder(), services);
    }

    private static Services start() {
        try {
            return Services.start(temporaryFolder());
        } catch (Exception e) {
            throw new IllegalStateException("the services do not start", e);
        }
    }

    private static Path temporaryFolder() {
        try {
            // Below target, where logs can be looked at afterwards.
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "desks")).toAbsolutePath(), "desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
