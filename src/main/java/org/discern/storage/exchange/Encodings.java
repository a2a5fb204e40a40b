package org.discern.storage.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.discern.domain.WorkbenchException;

/// Finds out how a file's characters are written, and reads them.
final class Encodings {
    static final String UTF_8 = "UTF-8";
    static final String WINDOWS = "windows-1252";

    private Encodings() {}

    /// A byte order mark decides; else UTF-8 when any wide character is sound or none is needed; else Windows-1252,
    /// which reads Latin-1 too.
    static String of(FileProbe probe) {
        byte[] head = probe.head();
        if (startsWith(head, 0xFF, 0xFE)) return "UTF-16LE";
        if (startsWith(head, 0xFE, 0xFF)) return "UTF-16BE";
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) return UTF_8;
        return probe.broken() == 0 || probe.wide() > 0 ? UTF_8 : WINDOWS;
    }

    /// True when sound UTF-8 stands beside bytes that are none.
    static boolean isMixed(FileProbe probe) { return of(probe).equals(UTF_8) && probe.broken() > 0; }

    /// @throws WorkbenchException when this Java does not know the encoding
    static Reader reader(InputStream in, String encoding) throws IOException {
        var marked = new BufferedInputStream(in, 1 << 16);
        marked.mark(4);
        byte[] head = marked.readNBytes(3);
        marked.reset();
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
        Charset charset = charset(encoding);
        boolean wide = charset.name().startsWith("UTF-16");
        if ((mark == 3 && charset.equals(StandardCharsets.UTF_8)) || (mark == 2 && wide)) marked.skipNBytes(mark);
        return charset.equals(StandardCharsets.UTF_8) ? new ForgivingReader(marked) : new InputStreamReader(marked, charset);
    }

    private static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new WorkbenchException("The encoding " + encoding + " is not known. Choose UTF-8 or windows-1252.", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xff) != start[i]) return false;
        return true;
    }
}
