package org.discern.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.discern.work.RunFacts;

/// What this build and this machine are; the build writes the numbers.
record ProgramVersion(String version, String torch, String onnxRuntime) {
    static ProgramVersion read() {
        var properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ProgramVersion(properties.getProperty("version", "?"), properties.getProperty("torch", "?"), properties
                .getProperty(
                        "onnxruntime", "?"));
    }

    RunFacts facts() {
        return new RunFacts(version, "PyTorch " + torch + ", ONNX Runtime " + onnxRuntime, System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + cores() + " cores");
    }

    static int cores() { return Runtime.getRuntime().availableProcessors(); }
}
